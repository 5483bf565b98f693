using SoftQ.Hosting.Plugins;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>A section of a configuration in which everything has a value.</summary>
public sealed class ResolvedSection
{
    /// <summary>Makes a section.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="plugin">The plugin that it configures, or null for a section of the host.</param>
    /// <param name="values">The values, and where each stands.</param>
    internal ResolvedSection(string name, PluginEntry? plugin, IReadOnlyDictionary<string, ResolvedValue> values)
    {
        (Name, Plugin) = (name, plugin);
        Values = values.ToDictionary(static value => value.Key, static value => value.Value.Value);
        Sources = values.ToDictionary(static value => value.Key, static value => value.Value.Source);
        Parameters = new ParameterValues(Values);
    }

    /// <summary>The section's name.</summary>
    public string Name { get; }

    /// <summary>The plugin that it configures, or null for a section of the host.</summary>
    public PluginEntry? Plugin { get; }

    /// <summary>The values by parameter name: bool, long, double, string, TimeSpan, arrays of these, or null; a plugin's <c>id</c> is among them.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>Where each value comes from.</summary>
    public IReadOnlyDictionary<string, ConfigurationSource> Sources { get; }

    /// <summary>The values as plugins and parameter sets take them.</summary>
    public ParameterValues Parameters { get; }

    /// <summary>Whether nothing was wrong with the section, so that every parameter has a value.</summary>
    internal bool IsComplete { get; init; } = true;
}
