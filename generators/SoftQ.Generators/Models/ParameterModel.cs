namespace SoftQ.Generators.Models;

/// <summary>One <c>[Parameter]</c> property.</summary>
/// <param name="Property">The property's escaped name.</param>
/// <param name="Name">The parameter's name in configurations.</param>
/// <param name="ElementType">The full name of the type of its value, or of an element of it.</param>
/// <param name="Type">What a configuration may hold for it.</param>
/// <param name="IsArray">Whether the value is an array.</param>
/// <param name="Default">The default as JSON; null where the parameter must be given.</param>
/// <param name="Minimum">The smallest value allowed, where it is finite.</param>
/// <param name="Maximum">The largest value allowed, where it is finite.</param>
/// <param name="AllowedValues">The only values allowed; empty where there is no such list.</param>
/// <param name="Description">One sentence for people.</param>
internal sealed record ParameterModel(
    string Property,
    string Name,
    string ElementType,
    ParameterType Type,
    bool IsArray,
    string? Default,
    double? Minimum,
    double? Maximum,
    EquatableArray<string> AllowedValues,
    string Description);
