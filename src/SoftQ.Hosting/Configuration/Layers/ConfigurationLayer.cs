using System.Diagnostics.CodeAnalysis;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>
/// One layer of a configuration: where later layers win, they win by the whole value. A value is kept as the text that it was given as,
/// so an array is one value and is never merged with another layer's element by element. Files and variables are not read by the
/// providers of Microsoft.Extensions.Configuration, since these keep no line and no name of what they read, take arrays apart, and let
/// the second of two equal keys win; what an application has read by them becomes a layer by <see cref="SectionLayerReader"/>.
/// </summary>
/// <param name="kind">The kind of layer.</param>
/// <param name="name">Where it comes from: a file's path, or words.</param>
internal sealed class ConfigurationLayer(ConfigurationLayerKind kind, string name)
{
    private readonly OrderedDictionary<string, ConfigurationEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ConfigurationFinding> _findings = [];

    /// <summary>The kind of layer.</summary>
    public ConfigurationLayerKind Kind { get; } = kind;

    /// <summary>Where it comes from.</summary>
    public string Name { get; } = name;

    /// <summary>The folder that paths in the layer are from.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Whether texts may stand without quotation marks, as on a command line.</summary>
    public bool BareText { get; init; }

    /// <summary>Whether the layer could not be read to its end.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>What the layer lies upon: a preset's name or a file's path, as the layer names it; null for nothing.</summary>
    public string? Extends { get; private set; }

    /// <summary>The sections and keys of the layer, in the order in which they stand.</summary>
    public IReadOnlyCollection<ConfigurationEntry> Entries => _entries.Values;

    /// <summary>What was wrong with the layer by itself.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings => _findings;

    /// <summary>A place in the layer.</summary>
    /// <param name="line">The line, from 1; 0 for the layer as a whole.</param>
    public ConfigurationSource Source(int line = 0) => new(Kind, Name, line);

    /// <summary>Adds a section or a nested object; what is in it follows.</summary>
    /// <param name="entry">The section, or the key of the object.</param>
    public void AddObject(ConfigurationEntry entry) => _entries[entry.Path] = entry with { IsObject = true };

    /// <summary>Adds a value, or replaces it.</summary>
    /// <param name="entry">The key.</param>
    /// <param name="text">The value as it was given.</param>
    public void AddValue(ConfigurationEntry entry, string text)
    {
        // Whatever replaces a value takes its place in the order too.
        _entries.Remove(entry.Path);
        _entries.Add(entry.Path, entry);
        _texts[entry.Path] = text;
    }

    /// <summary>Lays the layer upon another.</summary>
    /// <param name="entry">Where it says so.</param>
    /// <param name="text">The preset's name or the file's path.</param>
    public void AddBase(ConfigurationEntry entry, string text)
    {
        _entries.Add(entry.Path, entry);
        Extends = text;
    }

    /// <summary>Records that something is wrong.</summary>
    /// <param name="finding">What is wrong.</param>
    /// <param name="malformed">Whether the rest of the layer could not be read.</param>
    public void Report(ConfigurationFinding finding, bool malformed = false)
    {
        _findings.Add(finding);
        IsMalformed |= malformed;
    }

    /// <summary>The section or key of a name, where the layer has it.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The key in it; null for the section itself.</param>
    /// <param name="entry">Receives it.</param>
    public bool TryFind(string section, string? key, [NotNullWhen(true)] out ConfigurationEntry? entry) =>
        _entries.TryGetValue(ConfigurationEntry.PathOf(section, key), out entry);

    /// <summary>The value of a key that the layer has.</summary>
    /// <param name="entry">The key.</param>
    public string TextOf(ConfigurationEntry entry) => _texts[entry.Path];
}
