namespace SoftQ.Hosting.Plugins;

/// <summary>Carries a rejection from where it is seen to the catalog, which records it and goes on.</summary>
/// <param name="plugin">The rejection.</param>
internal sealed class PluginRejectedException(RejectedPlugin plugin) : Exception(plugin.ToString())
{
    /// <summary>The rejection.</summary>
    public RejectedPlugin Plugin { get; } = plugin;
}
