using SoftQ.Gym.Errors;
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
    /// <returns>The section, or null where its plugin is not known; something is wrong then.</returns>
    public ResolvedSection? Resolve(ConfigurationSection section)
    {
        PluginEntry? entry = null;
        var parameters = section.Parameters;
        if (section.Kind is { } kind)
        {
            entry = Plugin(section, kind);
            if (entry is null)
                return null;
            parameters = section.ParametersFor(entry);
        }
        else if (section.Choices.Count > 0)
        {
            if (Value(section, section.Parameters[0]) is not string id)
                return null;
            parameters = section.ParametersFor(id);
        }
        findings.AddRange(UnknownKeys(section, parameters));
        var resolved = new Dictionary<string, object?>();
        foreach (var parameter in parameters)
            resolved.Add(parameter.Name, Value(section, parameter));
        return new ResolvedSection(section.Name, entry, resolved);
    }

    private PluginEntry? Plugin(ConfigurationSection section, PluginKind kind)
    {
        var id = section.Parameters[0];
        if (Value(section, id) is not string name)
            return null;
        var entry = catalog.OfKind(kind).FirstOrDefault(candidate => candidate.Id == name);
        if (entry is null)
        {
            var source = values.TryGet(section.Name, id.Name, out _, out var layer) ? layer.SourceOf(section.Name, id.Name) : "the default";
            var expected = $"the id of {(kind == PluginKind.Environment ? "an" : "a")} {kind.Word()}";
            var key = $"{section.Name}.{id.Name}";
            findings.Add(new ConfigurationFinding(source, key, expected, $"'{name}'", catalog.Suggestion(kind, name)));
        }
        return entry;
    }

    private object? Value(ConfigurationSection section, ParameterDescription parameter)
    {
        var key = $"{section.Name}.{parameter.Name}";
        if (values.TryGet(section.Name, parameter.Name, out var text, out var layer))
        {
            var reading = ParameterValueReader.Read(parameter, text, layer.BareText);
            if (!reading.IsValue)
            {
                var (expected, found, suggestion) = reading.Problem;
                findings.Add(new ConfigurationFinding(layer.SourceOf(section.Name, parameter.Name), key, expected, found, suggestion));
            }
            return reading.Value;
        }
        if (parameter.Default is not null)
            return ParameterDefaults.Of(parameter);
        findings.Add(new ConfigurationFinding(
            values.First.Name,
            key,
            ParameterText.Expected(parameter),
            "nothing",
            $"It has no default; set it in the file, or by {key}=…."));
        return null;
    }

    private IEnumerable<ConfigurationFinding> UnknownKeys(ConfigurationSection section, IReadOnlyList<ParameterDescription> parameters) =>
        values.Entries
            .Where(entry => entry.Key is not null && entry.Section.Equals(section.Name, StringComparison.OrdinalIgnoreCase))
            .Where(entry => !Has(parameters, entry.Key!))
            .Select(entry => new ConfigurationFinding(
                entry.Source,
                entry.Path,
                $"a parameter of '{section.Name}'",
                $"'{entry.Key}'",
                Suggestion(section, entry.Key!, parameters)));

    private string Suggestion(ConfigurationSection section, string key, IReadOnlyList<ParameterDescription> parameters)
    {
        if (section.Choices.Where(choice => Has(choice.Parameters, key)).Select(static choice => choice.Id).ToArray() is { Length: > 0 } choices)
            return $"It goes with {section.Name}.id={string.Join(" or ", choices)}.";
        var owner = sections.FirstOrDefault(other => other.Kind is null
            && (Has(other.Parameters, key) || other.Choices.Any(choice => Has(choice.Parameters, key))));
        return owner is not null
            ? $"It belongs to '{owner.Name}'."
            : DidYouMean.Suggest(key, parameters.Select(static parameter => parameter.Name));
    }

    private static bool Has(IEnumerable<ParameterDescription> parameters, string name) =>
        parameters.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
