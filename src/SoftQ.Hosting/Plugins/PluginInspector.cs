using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SoftQ.Hosting.Plugins;

/// <summary>Finds out what is in a plugin folder, from metadata alone: nothing is loaded and nothing runs.</summary>
internal static class PluginInspector
{
    private const string DependenciesSuffix = ".deps.json";

    /// <summary>Reads the manifest of the plugin in a folder.</summary>
    /// <param name="folder">The plugin's folder.</param>
    /// <exception cref="PluginRejectedException">The host cannot use what is there.</exception>
    public static PluginManifest Inspect(string folder)
    {
        var path = folder;
        try
        {
            path = AssemblyPath(folder);
            using var image = new PEReader(File.OpenRead(path));
            if (!image.HasMetadata)
                throw new BadImageFormatException("It is native code.");
            var metadata = image.GetMetadataReader();
            var manifest = ManifestReader.Read(metadata, path);
            new ManifestCheck(manifest).Run(metadata);
            return manifest;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new PluginRejectedException(new RejectedPlugin(
                PluginCodes.NotAnAssembly,
                path,
                $"a file that cannot be read as an assembly ({exception.Message})",
                "a .NET assembly",
                "Build the plugin again and copy its whole output folder."));
        }
    }

    // The assembly named as its folder; else the one that has a deps.json, where there is only one such.
    private static string AssemblyPath(string folder)
    {
        var name = Path.GetFileName(folder);
        var named = Path.Combine(folder, name + ".dll");
        if (File.Exists(named))
            return named;
        string[] withDependencies =
        [
            .. Directory.GetFiles(folder, "*" + DependenciesSuffix)
                .Select(static file => file[..^DependenciesSuffix.Length] + ".dll")
                .Where(File.Exists),
        ];
        return withDependencies.Length == 1
            ? withDependencies[0]
            : throw new PluginRejectedException(new RejectedPlugin(
                PluginCodes.NoAssembly,
                folder,
                withDependencies.Length == 0 ? "neither" : $"{withDependencies.Length} assemblies with a deps.json",
                $"{name}.dll, or one assembly that has a deps.json beside it",
                "Copy the plugin's whole output folder here, under the assembly's name."));
    }
}
