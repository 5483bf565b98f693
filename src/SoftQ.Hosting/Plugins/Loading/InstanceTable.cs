using System.Runtime.CompilerServices;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>Remembers a plugin's instances weakly, so that those that outlive it can be named. Holds nothing of the plugin.</summary>
internal sealed class InstanceTable
{
    private readonly ConditionalWeakTable<object, string> _instances = [];

    /// <summary>What is alive.</summary>
    public IReadOnlyList<string> Live => [.. _instances.Select(static instance => instance.Value).Order(StringComparer.Ordinal)];

    /// <summary>Adds an instance.</summary>
    /// <param name="entry">The plugin class.</param>
    /// <param name="instance">The plugin's own object.</param>
    public void Add(PluginEntry entry, object instance) => _instances.AddOrUpdate(instance, $"the {entry} ({entry.TypeName})");
}
