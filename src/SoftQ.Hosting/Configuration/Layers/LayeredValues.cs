using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>The values of all layers, each with the layer that it comes from.</summary>
/// <param name="configuration">The layers; later ones win.</param>
internal sealed class LayeredValues(IConfigurationRoot configuration)
{
    private readonly ConfigurationLayer[] _layers = [.. configuration.Providers.Cast<ConfigurationLayer>()];

    /// <summary>The layers, the first that is won over by all others first.</summary>
    public IReadOnlyList<ConfigurationLayer> Layers => _layers;

    /// <summary>The key or section of a name in the last layer that has it.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The parameter's name; null for the section itself.</param>
    /// <param name="layer">Receives the layer.</param>
    /// <param name="entry">Receives the key.</param>
    /// <returns>Whether any layer has it.</returns>
    public bool TryFind(
        string section, string? key, [NotNullWhen(true)] out ConfigurationLayer? layer, [NotNullWhen(true)] out ConfigurationEntry? entry)
    {
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            if (_layers[i].TryFind(section, key, out entry))
            {
                layer = _layers[i];
                return true;
            }
        }
        (layer, entry) = (null, null);
        return false;
    }
}
