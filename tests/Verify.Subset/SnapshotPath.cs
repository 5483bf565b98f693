using System.Globalization;
using System.Reflection;

namespace VerifyTests;

/// <summary>Where a snapshot lies: <c>{Directory}/{Type}.{Method}_{Parameters}</c>, before <c>.verified.</c> and the extension.</summary>
internal static class SnapshotPath
{
    private static readonly HashSet<char> Refused = [.. Path.GetInvalidFileNameChars(), .. "\"<>|:*?\\/"];

    public static string Prefix(VerifySettings settings, string sourceFile, MethodInfo test)
    {
        var testDirectory = Path.GetDirectoryName(sourceFile) ?? "";
        if (!Directory.Exists(testDirectory))
        {
            throw new VerifyException(
                $"The test's folder '{testDirectory}' does not exist; set DeterministicSourcePaths=false in the test project, so that source paths are real.");
        }
        var directory = Path.GetFullPath(Path.Combine(testDirectory, settings.Directory ?? ""));
        return Path.Combine(directory, settings.FileName ?? Name(settings, test));
    }

    private static string Name(VerifySettings settings, MethodInfo test) =>
        $"{settings.TypeName ?? TypeName(test.ReflectedType!)}.{settings.MethodName ?? test.Name}{Arguments(settings, test)}";

    private static string TypeName(Type type) => type.DeclaringType is { } outer ? $"{TypeName(outer)}.{type.Name}" : type.Name;

    private static string Arguments(VerifySettings settings, MethodInfo test)
    {
        if (settings.Parameters is not { Length: > 0 } values)
            return "";
        var parameters = test.GetParameters();
        if (values.Length > parameters.Length)
            throw new VerifyException($"'{test.Name}' has {parameters.Length} parameters; UseParameters was given {values.Length} values.");
        return "_" + string.Join('_', values.Select((value, index) => $"{parameters[index].Name}={Text(value)}"));
    }

    private static string Text(object? value)
    {
        var text = value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return string.Concat(text.Select(static character => Refused.Contains(character) ? '-' : character));
    }
}
