using System.Diagnostics.CodeAnalysis;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>The values of all layers, each with the layer that it comes from.</summary>
/// <param name="layers">The layers; later ones win.</param>
internal sealed class LayeredValues(IReadOnlyList<ConfigurationLayer> layers)
{
    /// <summary>The layers, the one that all others win over first.</summary>
    public IReadOnlyList<ConfigurationLayer> Layers { get; } = layers;

    /// <summary>Where what is missing would stand.</summary>
    public required ConfigurationSource Target { get; init; }

    /// <summary>The key or section of a name in the last layer that has it.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The parameter's name; null for the section itself.</param>
    /// <param name="layer">Receives the layer.</param>
    /// <param name="entry">Receives the key.</param>
    /// <returns>Whether any layer has it.</returns>
    public bool TryFind(
        string section, string? key, [NotNullWhen(true)] out ConfigurationLayer? layer, [NotNullWhen(true)] out ConfigurationEntry? entry)
    {
        layer = Layers.LastOrDefault(candidate => candidate.TryFind(section, key, out _));
        entry = null;
        return layer?.TryFind(section, key, out entry) == true;
    }

    /// <summary>The same values below a further layer.</summary>
    /// <param name="layer">The layer.</param>
    public LayeredValues With(ConfigurationLayer layer) => new([.. Layers, layer]) { Target = Target };
}
