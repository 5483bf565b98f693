namespace SoftQ.Hosting.Plugins.Trust;

/// <summary>What becomes of a plugin that differs from the lock file.</summary>
public enum PluginLockMode
{
    /// <summary>Nothing is compared, and no hash is computed.</summary>
    Off,

    /// <summary>The difference is a notice, and the plugin is used.</summary>
    Warn,

    /// <summary>The plugin is rejected, and no byte is loaded whose hash is not in the file.</summary>
    Enforce,
}
