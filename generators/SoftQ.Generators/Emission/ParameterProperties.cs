using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>
/// What is said of a parameter beyond its name and type: the same assignments in a <c>ParameterDescription</c> and in the manifest's
/// <c>PluginParameterAttribute</c>, whose properties share their names.
/// </summary>
internal static class ParameterProperties
{
    public static IEnumerable<string> Of(ParameterShape parameter)
    {
        if (parameter.IsArray)
            yield return "IsArray = true";
        if (parameter.IsNullable)
            yield return "IsNullable = true";
        if (parameter.Default is { } value)
            yield return $"Default = {Literals.Of(value)}";
        if (parameter.Minimum is { } minimum)
            yield return $"Minimum = {Literals.Of(minimum)}";
        if (parameter.Maximum is { } maximum)
            yield return $"Maximum = {Literals.Of(maximum)}";
        if (parameter.AllowedValues.Count > 0)
            yield return $"AllowedValues = new string[] {{ {string.Join(", ", parameter.AllowedValues.Select(Literals.Of))} }}";
        if (parameter.Description.Length > 0)
            yield return $"Description = {Literals.Of(parameter.Description)}";
    }
}
