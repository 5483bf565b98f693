namespace SoftQ.Hosting.Plugins;

/// <summary>
/// What a host hands out for an instance of a plugin class: an object that forwards to it and attributes what it throws. Contracts are
/// implemented by it; <see cref="Instance"/> is the plugin's own object.
/// </summary>
public interface IPluginInstance
{
    /// <summary>The plugin class.</summary>
    PluginEntry Entry { get; }

    /// <summary>The plugin's own object.</summary>
    object Instance { get; }
}
