using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Configuration.Snapshots;

/// <summary>Hosts of plugins for several configuration files: files for which the same folders are looked at share one.</summary>
/// <param name="folders">The folders that are named for a file, in the order in which they are looked at.</param>
/// <param name="create">Makes the host of named folders; it ends with this object.</param>
public sealed class ConfigurationHosts(Func<string, IReadOnlyList<string>> folders, Func<IReadOnlyList<string>, PluginHost> create) : IDisposable
{
    private readonly Dictionary<string, PluginHost> _hosts = [];

    /// <summary>The host for a file.</summary>
    /// <param name="file">The file's path.</param>
    /// <exception cref="ConfigurationException">The file names a folder that does not exist, or could not be read.</exception>
    public PluginHost Of(string file)
    {
        var named = folders(file);
        var key = string.Join(Path.PathSeparator, named);
        return _hosts.TryGetValue(key, out var host) ? host : _hosts[key] = create(named);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var host in _hosts.Values)
            host.Dispose();
    }
}
