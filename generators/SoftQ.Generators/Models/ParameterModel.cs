namespace SoftQ.Generators.Models;

/// <summary>One <c>[Parameter]</c> property.</summary>
/// <param name="Property">The property's escaped name.</param>
/// <param name="Name">The parameter's name in configurations.</param>
/// <param name="Type">The full name of the type of its value, or of an element of it.</param>
/// <param name="Shape">What a configuration may hold for it; null for a nested record.</param>
/// <param name="Nested">The parameters of a nested record; null where it is none.</param>
internal sealed record ParameterModel(
    string Property,
    string Name,
    string Type,
    ParameterShape? Shape,
    EquatableArray<ParameterModel>? Nested)
{
    /// <summary>The parameter, or those of its record under its name: what configurations see.</summary>
    public IEnumerable<(string Name, ParameterShape Shape)> Flatten()
    {
        if (Shape is not null)
            yield return (Name, Shape);
        foreach (var (name, shape) in (Nested ?? []).SelectMany(static parameter => parameter.Flatten()))
            yield return ($"{Name}.{name}", shape);
    }
}
