using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace SoftQ.Hosting.Configuration;

/// <summary>The values of all layers, each with the layer that it comes from.</summary>
/// <param name="configuration">The layers; later ones win.</param>
internal sealed class LayeredValues(IConfigurationRoot configuration)
{
    private readonly ConfigurationLayer[] _layers = [.. configuration.Providers.Cast<ConfigurationLayer>()];

    /// <summary>The layer that the configuration starts from.</summary>
    public ConfigurationLayer First => _layers[0];

    /// <summary>The sections and keys of all layers.</summary>
    public IEnumerable<ConfigurationEntry> Entries => _layers.SelectMany(static layer => layer.Entries);

    /// <summary>The value of a key and the layer that it comes from.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The parameter's name.</param>
    /// <param name="text">Receives the value.</param>
    /// <param name="layer">Receives the layer.</param>
    /// <returns>Whether any layer has the key.</returns>
    public bool TryGet(string section, string key, [NotNullWhen(true)] out string? text, [NotNullWhen(true)] out ConfigurationLayer? layer)
    {
        var path = ConfigurationPath.Combine(section, key);
        text = configuration[path];
        layer = text is null ? null : Array.FindLast(_layers, candidate => candidate.TryGet(path, out _));
        return layer is not null;
    }
}
