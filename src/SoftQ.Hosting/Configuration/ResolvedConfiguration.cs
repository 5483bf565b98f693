using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Configuration;

/// <summary>
/// A configuration in which everything has a value: defaults are filled in, plugins are known with their versions. What a run does
/// follows from it, its seed, and what the machine made of <c>auto</c>.
/// </summary>
public sealed class ResolvedConfiguration
{
    /// <summary>The section of the text that records the plugins' versions. Resolving a file passes over it and writes its own.</summary>
    public const string PluginsSection = "plugins";

    private static readonly JsonSerializerOptions ValueOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions TextOptions = new() { Indented = true, IndentSize = 2, NewLine = "\n" };

    private readonly SortedDictionary<string, ResolvedSection> _sections = new(StringComparer.Ordinal);

    internal ResolvedConfiguration(IEnumerable<ResolvedSection> sections)
    {
        foreach (var section in sections)
            _sections.Add(section.Name, section);
        var plugins = _sections.Values.Select(static section => section.Plugin?.Plugin).OfType<PluginManifest>().Distinct();
        PluginVersions = new SortedDictionary<string, string>(
            plugins.ToDictionary(static plugin => plugin.Name, static plugin => plugin.Version),
            StringComparer.Ordinal);
    }

    /// <summary>The sections, ordered by name.</summary>
    public IReadOnlyCollection<ResolvedSection> Sections => _sections.Values;

    /// <summary>The version of each plugin assembly in use, by the assembly's name.</summary>
    public IReadOnlyDictionary<string, string> PluginVersions { get; }

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
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, TextOptions))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in Contents().OrderBy(static section => section.Name, StringComparer.Ordinal))
                Write(writer, name, values);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private IEnumerable<(string Name, IEnumerable<KeyValuePair<string, object?>> Values)> Contents()
    {
        foreach (var section in _sections.Values)
            yield return (section.Name, section.Values);
        yield return (PluginsSection, PluginVersions.Select(static plugin => KeyValuePair.Create(plugin.Key, (object?)plugin.Value)));
    }

    private static void Write(Utf8JsonWriter writer, string section, IEnumerable<KeyValuePair<string, object?>> values)
    {
        writer.WriteStartObject(section);
        foreach (var (name, value) in values.OrderBy(static value => value.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), ValueOptions));
        }
        writer.WriteEndObject();
    }
}
