namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>Native libraries by their names.</summary>
internal static class NativeLibraries
{
    /// <summary>Whether a native library belongs to libtorch, of which there is one in a process: the host's.</summary>
    /// <param name="name">The library's name, with or without a path, the prefix <c>lib</c> or an extension.</param>
    public static bool IsTorch(string name)
    {
        var stem = Path.GetFileName(name).Split('.')[0];
        if (stem.StartsWith("lib", StringComparison.OrdinalIgnoreCase))
            stem = stem["lib".Length..];
        return stem.Equals("torch", StringComparison.OrdinalIgnoreCase)
            || stem.Equals("TorchSharp", StringComparison.OrdinalIgnoreCase)
            || stem.StartsWith("torch_", StringComparison.OrdinalIgnoreCase)
            || stem.StartsWith("c10", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a file has the name of a native library on this platform.</summary>
    /// <param name="path">The file.</param>
    public static bool IsLibrary(string path)
    {
        var file = Path.GetFileName(path);
        return OperatingSystem.IsWindows() ? file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            : OperatingSystem.IsMacOS() ? file.EndsWith(".dylib", StringComparison.Ordinal)
            : file.EndsWith(".so", StringComparison.Ordinal) || file.Contains(".so.", StringComparison.Ordinal);
    }

    /// <summary>The file names that a library of a name may have on this platform, the likeliest first.</summary>
    /// <param name="name">The name that code asks by.</param>
    public static string[] FileNames(string name) =>
        OperatingSystem.IsWindows() ? [name + ".dll", name]
        : OperatingSystem.IsMacOS() ? [$"lib{name}.dylib", name + ".dylib", name]
        : [$"lib{name}.so", name + ".so", name];
}
