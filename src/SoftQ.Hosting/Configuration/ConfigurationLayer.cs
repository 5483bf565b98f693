using Microsoft.Extensions.Configuration;

namespace SoftQ.Hosting.Configuration;

/// <summary>
/// One layer of a configuration: where later layers win, they win by the whole value. A value is kept as the text that it was given as,
/// so an array is one value and is never merged with another layer's element by element.
/// </summary>
/// <param name="name">Where the layer comes from, for messages.</param>
internal sealed class ConfigurationLayer(string name) : ConfigurationProvider, IConfigurationSource
{
    private readonly List<ConfigurationEntry> _entries = [];
    private readonly List<ConfigurationFinding> _findings = [];

    /// <summary>Where the layer comes from.</summary>
    public string Name { get; } = name;

    /// <summary>Whether texts may stand without quotation marks.</summary>
    public bool BareText { get; init; }

    /// <summary>Whether the layer could not be read to its end.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>The sections and keys of the layer, in the order in which they stand.</summary>
    public IReadOnlyList<ConfigurationEntry> Entries => _entries;

    /// <summary>What was wrong with the layer by itself.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings => _findings;

    /// <summary>Adds a section; its values follow.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="source">Where it stands.</param>
    public void AddSection(string section, string source) => _entries.Add(new ConfigurationEntry(section, Key: null, source));

    /// <summary>Adds a value, or replaces it.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The parameter's name.</param>
    /// <param name="text">The value as it was given.</param>
    /// <param name="source">Where it stands.</param>
    public void Add(string section, string key, string text, string source)
    {
        _entries.RemoveAll(entry => entry.Is(section, key));
        _entries.Add(new ConfigurationEntry(section, key, source));
        Set(ConfigurationPath.Combine(section, key), text);
    }

    /// <summary>Records that something is wrong.</summary>
    /// <param name="finding">What is wrong.</param>
    /// <param name="malformed">Whether the rest of the layer could not be read.</param>
    public void Report(ConfigurationFinding finding, bool malformed = false)
    {
        _findings.Add(finding);
        IsMalformed |= malformed;
    }

    /// <summary>Where a value stands.</summary>
    /// <param name="section">The section's name.</param>
    /// <param name="key">The parameter's name.</param>
    public string SourceOf(string section, string key) => _entries.First(entry => entry.Is(section, key)).Source;

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
