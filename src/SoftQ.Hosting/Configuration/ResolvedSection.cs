using SoftQ.Hosting.Plugins;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>A section of a configuration in which everything has a value.</summary>
/// <param name="name">Its name.</param>
/// <param name="plugin">The plugin that it configures, or null for a section of the host.</param>
/// <param name="values">The values: bool, long, double, string, TimeSpan, arrays of these, or null.</param>
public sealed class ResolvedSection(string name, PluginEntry? plugin, IReadOnlyDictionary<string, object?> values)
{
    /// <summary>The section's name.</summary>
    public string Name { get; } = name;

    /// <summary>The plugin that it configures, or null for a section of the host.</summary>
    public PluginEntry? Plugin { get; } = plugin;

    /// <summary>The values by parameter name: bool, long, double, string, TimeSpan, arrays of these, or null; a plugin's <c>id</c> is among them.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    /// <summary>The values as plugins and parameter sets take them.</summary>
    public ParameterValues Parameters { get; } = new(values);
}
