using SoftQ.Hosting.Configuration.Layers;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>Gives every parameter of a section a value, and collects what is wrong.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="sections">All sections.</param>
/// <param name="values">What the layers give.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class SectionResolver(
    PluginCatalog catalog,
    IReadOnlyList<ConfigurationSection> sections,
    LayeredValues values,
    List<ConfigurationFinding> findings)
{
    /// <summary>Resolves a section.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The section with every value that is right; null where it is none, or its plugin or its choice is not known.</returns>
    public ResolvedSection? Resolve(ConfigurationSection section)
    {
        var before = findings.Count;
        findings.AddRange(NoObjects(section));
        if (findings.Count > before)
            return null;
        var parameters = section.Parameters;
        PluginEntry? plugin = null;
        if (section.HasId)
        {
            var known = Value(section, section.Parameters[0]) is { Value: string id } ? ParametersFor(section, id, out plugin) : null;
            if (known is null)
                return null;
            parameters = known;
        }
        findings.AddRange(new UnknownKeys(catalog, sections, values).Of(section, parameters));
        var resolved = new Dictionary<string, ResolvedValue>();
        foreach (var parameter in parameters)
        {
            if (Value(section, parameter) is { } value)
                resolved.Add(parameter.Name, value);
        }
        return new ResolvedSection(section.Name, plugin, resolved) { IsComplete = findings.Count == before };
    }

    private IEnumerable<ConfigurationFinding> NoObjects(ConfigurationSection section)
    {
        foreach (var layer in values.Layers)
        {
            if (layer.TryFind(section.Name, key: null, out var entry) && !entry.IsObject)
            {
                var text = layer.TextOf(entry);
                var suggestion = section.HasId && text.StartsWith('"') ? $"Write \"{section.Name}\": {{ \"{ConfigurationSection.Id}\": {text} }}." : "";
                yield return new ConfigurationFinding(entry.Source, section.Name, "an object of parameters", text, suggestion);
            }
        }
    }

    private IReadOnlyList<ParameterDescription>? ParametersFor(ConfigurationSection section, string id, out PluginEntry? plugin)
    {
        plugin = null;
        if (section.Kind is not { } kind)
            return section.ParametersFor(id);
        plugin = catalog.OfKind(kind).FirstOrDefault(candidate => candidate.Id == id);
        if (plugin is not null)
            return section.ParametersFor(plugin);
        var source = values.TryFind(section.Name, ConfigurationSection.Id, out _, out var entry) ? entry.Source : ConfigurationSource.Default;
        findings.Add(new ConfigurationFinding(
            source, ConfigurationEntry.PathOf(section.Name, ConfigurationSection.Id), IdOf(kind), $"'{id}'", catalog.Suggestion(kind, id)));
        return null;
    }

    private ResolvedValue? Value(ConfigurationSection section, ParameterDescription parameter)
    {
        var key = ConfigurationEntry.PathOf(section.Name, parameter.Name);
        if (values.TryFind(section.Name, parameter.Name, out var layer, out var entry))
        {
            if (entry.IsObject)
            {
                findings.Add(new ConfigurationFinding(entry.Source, key, ParameterText.Expected(parameter), "an object"));
                return null;
            }
            var reading = ParameterValueReader.Read(parameter, layer.TextOf(entry), layer.BareText);
            if (reading.IsValue)
                return new ResolvedValue(reading.Value, entry.Source);
            var (expected, found, suggestion) = reading.Problem;
            if (!parameter.IsArray && found == ParameterValueReader.AnArray)
                suggestion = "A list of values is for a sweep.";
            findings.Add(new ConfigurationFinding(entry.Source, key, expected, found, suggestion));
            return null;
        }
        if (!parameter.IsRequired)
            return new ResolvedValue(ParameterDefaults.Of(parameter), ConfigurationSource.Default);
        var isId = section.Kind is not null && parameter.Name == ConfigurationSection.Id;
        findings.Add(new ConfigurationFinding(
            values.Target,
            key,
            isId ? IdOf(section.Kind!.Value) : ParameterText.Expected(parameter),
            "nothing",
            $"It has no default; set it in the file, or by {key}=…."
            + (isId ? $" Known: {string.Join(", ", catalog.OfKind(section.Kind!.Value).Select(static plugin => plugin.Id))}." : "")));
        return null;
    }

    private static string IdOf(PluginKind kind) => $"the id of {(kind == PluginKind.Environment ? "an" : "a")} {kind.Word()}";
}
