using System.Diagnostics;

namespace SoftQ.Learning.LibTorch;

/// <summary>The native libraries that the process has loaded.</summary>
internal static class LoadedLibrary
{
    /// <summary>The file of a loaded library, or null. A file name may have a version appended, as libstdc++.so.6 has.</summary>
    /// <param name="fileName">The file name that it is known by.</param>
    public static string? Path(string fileName) => Paths(fileName) is [var first, ..] ? first : null;

    /// <summary>The files of all loaded libraries of a name.</summary>
    /// <param name="fileName">The file name that they are known by.</param>
    public static IReadOnlyList<string> Paths(string fileName)
    {
        using var process = Process.GetCurrentProcess();
        return [.. process.Modules
            .Cast<ProcessModule>()
            .Select(static module => module.FileName)
            .Where(path => IsNamed(System.IO.Path.GetFileName(path), fileName))
            .Distinct()];
    }

    private static bool IsNamed(string found, string fileName) =>
        found.Equals(fileName, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        || found.StartsWith(fileName + ".", StringComparison.Ordinal);
}
