using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>What a plugin is told of itself.</summary>
/// <param name="plugin">The plugin.</param>
internal sealed class PluginContext(PluginManifest plugin) : IPluginContext
{
    /// <inheritdoc/>
    public string Name => plugin.Name;

    /// <inheritdoc/>
    public string Version => plugin.Version;

    /// <inheritdoc/>
    public string Folder => plugin.Folder;
}
