using SoftQ.Hosting.Plugins.Loading;

namespace SoftQ.Hosting.Plugins.Inspection;

/// <summary>What a plugin's folder holds, by the names of its files.</summary>
internal static class PluginFolder
{
    private const string DependenciesSuffix = ".deps.json";
    private const int DepthOfNatives = 3;

    private static readonly EnumerationOptions WithNatives = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = DepthOfNatives,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>
    /// The plugin's assembly: the one named as its folder; else the one that has a deps.json, where there is only one such; else the
    /// only one.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="PluginRejectedException">Nothing says which file it is.</exception>
    public static string AssemblyPath(string folder)
    {
        var name = Path.GetFileName(folder);
        // Listing the folder finds out whether it can be read at all.
        string[] assemblies = [.. Directory.GetFiles(folder, "*.dll").Where(static path => !IsShared(path)).Order(StringComparer.Ordinal)];
        if (Array.Find(assemblies, path => Path.GetFileNameWithoutExtension(path) == name) is { } named)
            return named;
        string[] withDependencies = Array.FindAll(assemblies, static path => File.Exists(Path.ChangeExtension(path, DependenciesSuffix)));
        return withDependencies.Length == 1 ? withDependencies[0]
            : assemblies.Length == 1 ? assemblies[0]
            : throw new PluginRejectedException(new PluginFinding(
                PluginCodes.NoAssembly,
                folder,
                assemblies.Length == 0 ? "no assembly" : $"{assemblies.Length} assemblies, {withDependencies.Length} of them with a deps.json",
                $"{name}.dll, or one assembly that has a deps.json beside it, or one assembly alone",
                "Copy the plugin's whole output folder here, under the assembly's name."));
    }

    /// <summary>A notice where a folder has copies of what plugins share with the host.</summary>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<PluginFinding> OwnCopies(string folder)
    {
        string[] copies =
        [
            .. Directory.EnumerateFiles(folder, "*", WithNatives)
                .Where(static path => IsShared(path) || NativeLibraries.IsTorch(path))
                .Select(path => Path.GetRelativePath(folder, path))
                .Order(StringComparer.Ordinal),
        ];
        if (copies.Length > 0)
        {
            yield return new PluginFinding(
                PluginCodes.OwnCopyIgnored,
                folder,
                $"copies of what plugins share with the host, which are ignored: {string.Join(", ", copies)}",
                "none of them, since a process holds one libtorch",
                "Reference TorchSharp with ExcludeAssets=\"runtime;native\" and the contracts with Private=\"false\", then build again.");
        }
    }

    /// <summary>A folder or a file that cannot be read.</summary>
    /// <param name="path">The folder or the file.</param>
    /// <param name="cause">What reading it threw.</param>
    public static PluginFinding Unreadable(string path, Exception cause) => new(
        PluginCodes.Unreadable,
        path,
        $"something that cannot be read ({cause.Message})",
        "a folder whose files this user may read",
        "Correct its permissions, or where its links lead.");

    private static bool IsShared(string path) =>
        Path.GetExtension(path) is ".dll" && SharedAssemblies.IsContract(Path.GetFileNameWithoutExtension(path));
}
