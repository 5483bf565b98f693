namespace SoftQ.Hosting.Plugins.Trust;

/// <summary>A plugin as it was when it was locked.</summary>
/// <param name="Id">The assembly's name.</param>
/// <param name="Version">The assembly's version.</param>
/// <param name="Files">The SHA-256 of each file, in hexadecimal, by its path in the folder with forward slashes.</param>
public sealed record LockedPlugin(string Id, string Version, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>A plugin as it is now; reads every file in its folder.</summary>
    /// <param name="plugin">The plugin.</param>
    internal static LockedPlugin Of(PluginManifest plugin) => new(plugin.Name, plugin.Version, FolderHashes.Of(plugin.Folder));
}
