using SoftQ.Gym.Errors;
using SoftQ.Hosting.Configuration.Layers;
using SoftQ.Hosting.Plugins;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>Finds the keys of a section that are no parameters of it.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="sections">All sections.</param>
/// <param name="values">What the layers give.</param>
internal sealed class UnknownKeys(PluginCatalog catalog, IReadOnlyList<ConfigurationSection> sections, LayeredValues values)
{
    /// <summary>
    /// The keys that are unknown. Where a later layer names another id, the layers before it may have keys that only the id known to
    /// them has: these were meant for it, and do not count.
    /// </summary>
    /// <param name="section">The section.</param>
    /// <param name="parameters">Its parameters, under the id that won.</param>
    public IEnumerable<ConfigurationFinding> Of(ConfigurationSection section, IReadOnlyList<ParameterDescription> parameters)
    {
        for (var i = 0; i < values.Layers.Count; i++)
        {
            var layer = values.Layers[i];
            IReadOnlyList<ParameterDescription> known = section.HasId ? [.. parameters, .. ParametersAt(section, i)] : parameters;
            foreach (var entry in layer.Entries.Where(entry => entry.IsIn(section.Name) && entry.Key is not null))
            {
                if (!IsToldOf(layer, entry, known))
                {
                    yield return new ConfigurationFinding(
                        entry.Source, entry.Path, $"a parameter of '{section.Name}'", $"'{entry.Key}'", Suggestion(section, entry.Key!, known));
                }
            }
        }
    }

    /// <summary>The parameters of the section under the id that it has up to a layer.</summary>
    private IReadOnlyList<ParameterDescription> ParametersAt(ConfigurationSection section, int layer)
    {
        var id = section.Parameters[0];
        for (; layer >= 0; layer--)
        {
            var candidate = values.Layers[layer];
            if (candidate.TryFind(section.Name, id.Name, out var entry) && !entry.IsObject)
                return section.ParametersForAny(ParameterValueReader.Read(id, candidate.TextOf(entry), candidate.BareText).Value as string, catalog);
        }
        return section.ParametersForAny(id.IsRequired ? null : (string)ParameterDefaults.Of(id)!, catalog);
    }

    private static bool IsToldOf(ConfigurationLayer layer, ConfigurationEntry entry, IReadOnlyList<ParameterDescription> parameters)
    {
        if (parameters.Any(parameter => parameter.Name.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)) || IsRecord(entry, parameters))
            return true;
        // What is inside of an object that is no record of parameters is told of with that object.
        return entry.Key!.LastIndexOf('.') is var dot and > 0
            && layer.TryFind(entry.Section, entry.Key[..dot], out var outer)
            && !IsRecord(outer, parameters);
    }

    private static bool IsRecord(ConfigurationEntry entry, IReadOnlyList<ParameterDescription> parameters) =>
        entry.IsObject && parameters.Any(parameter => parameter.Name.StartsWith(entry.Key + ".", StringComparison.OrdinalIgnoreCase));

    private string Suggestion(ConfigurationSection section, string key, IReadOnlyList<ParameterDescription> known)
    {
        if (section.ChoicesWith(key).ToArray() is { Length: > 0 } choices)
            return $"It goes with {section.Name}.{ConfigurationSection.Id}={string.Join(" or ", choices)}.";
        return sections.FirstOrDefault(other => other.Owns(key)) is { } owner
            ? $"It belongs to '{owner.Name}'."
            : DidYouMean.Suggest(key, known.Select(static parameter => parameter.Name));
    }
}
