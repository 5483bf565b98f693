namespace SoftQ.Hosting.Configuration;

/// <summary>
/// A configuration in which everything has a value: defaults are filled in, plugins are known with their versions. What a run does
/// follows from it, its seed, and what the machine made of <c>auto</c>.
/// </summary>
public sealed class ResolvedConfiguration
{
    private readonly SortedDictionary<string, ResolvedSection> _sections = new(StringComparer.Ordinal);

    /// <summary>Makes a configuration.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="derived">What follows from the values without standing in them, for the text; null where it is not known.</param>
    internal ResolvedConfiguration(IEnumerable<ResolvedSection> sections, IReadOnlyDictionary<string, object?>? derived = null)
    {
        Derived = derived ?? new Dictionary<string, object?>();
        foreach (var section in sections)
            _sections.Add(section.Name, section);
    }

    /// <summary>What follows from the values without standing in them: spaces, networks; empty where it is not known.</summary>
    public IReadOnlyDictionary<string, object?> Derived { get; }

    /// <summary>The sections, ordered by name.</summary>
    public IReadOnlyCollection<ResolvedSection> Sections => _sections.Values;

    /// <summary>A section.</summary>
    /// <param name="section">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is no such section.</exception>
    public ResolvedSection this[string section] => _sections[section];

    /// <summary>
    /// The canonical text: JSON with sorted keys, two spaces of indentation, the shortest numbers that read back the same, arrays on
    /// one line, <c>\n</c> at the end of every line, the last one included. Equal configurations have equal texts, and the text as a
    /// file resolves to the same configuration.
    /// </summary>
    public string ToJson()
    {
        var contents = _sections.Values.ToDictionary(static section => section.Name, static section => (object?)Nested(section.Values));
        contents[ConfigurationKeys.Resolved] = new Dictionary<string, object?>(Derived) { ["plugins"] = Plugins() };
        return CanonicalJson.Text(contents);
    }

    /// <summary>A value as the canonical text has it.</summary>
    /// <param name="value">The value.</param>
    public static string ValueText(object? value) => CanonicalJson.ValueText(value);

    private Dictionary<string, object?> Plugins() => _sections.Values
        .Where(static section => section.Plugin is not null)
        .ToDictionary(static section => section.Name, static section => (object?)new Dictionary<string, object?>
        {
            ["assembly"] = section.Plugin!.Plugin.Name,
            ["contract"] = section.Plugin.ContractVersion,
            ["version"] = section.Plugin.Plugin.Version,
        });

    // The parameters of a nested record are called record.parameter.
    private static Dictionary<string, object?> Nested(IReadOnlyDictionary<string, object?> values)
    {
        var nested = new Dictionary<string, object?>();
        foreach (var (name, value) in values)
        {
            var names = name.Split('.');
            var inner = nested;
            foreach (var outer in names[..^1])
            {
                if (!inner.TryGetValue(outer, out var record))
                    inner.Add(outer, record = new Dictionary<string, object?>());
                inner = (Dictionary<string, object?>)record!;
            }
            inner.Add(names[^1], value);
        }
        return nested;
    }
}
