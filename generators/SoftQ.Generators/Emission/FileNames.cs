using SoftQ.Generators.Models;

namespace SoftQ.Generators.Emission;

/// <summary>Keeps the names of generated files apart where they differ in case only: the compiler would lose every file over it.</summary>
internal static class FileNames
{
    /// <summary>The names that others equal but for case, sorted; normally none.</summary>
    public static EquatableArray<string> Clashing(IEnumerable<string> names) =>
        [.. names
            .Append(ManifestEmitter.FileName)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() > 1)
            .SelectMany(static group => group)
            .OrderBy(static name => name, StringComparer.Ordinal)];

    /// <summary>The full name of a type's file: with a number where it clashes.</summary>
    public static string Of(string name, EquatableArray<string> clashing)
    {
        var number = clashing.TakeWhile(other => other != name).Count(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
        return number > 0 && clashing.Contains(name) ? $"{name}-{number + 1}.g.cs" : name + ".g.cs";
    }
}
