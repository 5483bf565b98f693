using System.Runtime.InteropServices;

namespace SoftQ.Manifest;

/// <summary>Where an installed native library is looked for. Nothing is loaded.</summary>
public static class NativeLibraryPlaces
{
    /// <summary>The full path of a library's file, or null where it is in none of the places.</summary>
    /// <param name="name">The library's name without prefix and extension, such as <c>mujoco</c>.</param>
    /// <param name="named">
    /// The file, or the folder that it is in, as somebody named it; where it is given, no other place counts. Null or empty for the usual
    /// places.
    /// </param>
    public static string? Find(string name, string? named)
    {
        if (File.Exists(named))
            return Path.GetFullPath(named);
        var folders = string.IsNullOrEmpty(named) ? Usual() : [named];
        return folders.Where(Directory.Exists).SelectMany(folder => FilesIn(folder, name)).FirstOrDefault();
    }

    /// <summary>The usual places: the loader's own variable, then the system's folders.</summary>
    public static IEnumerable<string> Usual()
    {
        var variable = OperatingSystem.IsWindows() ? "PATH" : OperatingSystem.IsMacOS() ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
        var named = (Environment.GetEnvironmentVariable(variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return [.. named, .. OfSystem()];
    }

    private static string[] OfSystem()
    {
        if (OperatingSystem.IsWindows())
            return [Environment.SystemDirectory];
        if (OperatingSystem.IsMacOS())
            return ["/usr/local/lib", "/opt/homebrew/lib"];
        var machine = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64";
        return ["/usr/local/lib", $"/usr/lib/{machine}-linux-gnu", "/usr/lib64", "/usr/lib"];
    }

    // The plain name first, then the highest version.
    private static IEnumerable<string> FilesIn(string folder, string name)
    {
        string[] patterns = OperatingSystem.IsWindows() ? [$"{name}.dll"]
            : OperatingSystem.IsMacOS() ? [$"lib{name}.dylib", $"lib{name}.*.dylib"]
            : [$"lib{name}.so", $"lib{name}.so.*"];
        return patterns.SelectMany(pattern => Directory.GetFiles(folder, pattern).OrderDescending(StringComparer.Ordinal));
    }
}
