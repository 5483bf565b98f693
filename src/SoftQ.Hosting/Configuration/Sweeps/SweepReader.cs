using System.Text.Json;
using SoftQ.Hosting.Configuration.Layers;
using SoftQ.Hosting.Plugins;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>Finds what a configuration sweeps over: lists where single values are expected.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="sections">The sections.</param>
/// <param name="values">What the layers give.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class SweepReader(
    PluginCatalog catalog, IReadOnlyList<ConfigurationSection> sections, LayeredValues values, List<ConfigurationFinding> findings)
{
    /// <summary>The axes, in the order in which their lists stand.</summary>
    public IReadOnlyList<SweepAxis> Axes()
    {
        var lists = sections.SelectMany(Lists).ToList();
        var axes = new List<SweepAxis>();
        foreach (var zipped in new SweepZips(values, findings).All())
        {
            var together = zipped.Keys.Select(key => Taken(lists, key, zipped.Source)).OfType<SweepAxis>().ToArray();
            if (together.Length == zipped.Keys.Count && Zipped(together, zipped.Source) is { } axis)
                axes.Add(axis);
        }
        axes.AddRange(lists);
        return axes;
    }

    private IEnumerable<SweepAxis> Lists(ConfigurationSection section)
    {
        var parameters = Parameters(section).ToArray();
        var keys = values.Layers.SelectMany(static layer => layer.Entries).Where(entry => entry.IsIn(section.Name) && entry.Key is not null && !entry.IsObject)
            .Select(static entry => entry.Key!).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys)
        {
            if (parameters.FirstOrDefault(parameter => parameter.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } parameter
                && ListOf(section, parameter) is { } axis)
            {
                yield return axis;
            }
        }
    }

    // Which plugin's parameters are meant may itself be swept over.
    private IEnumerable<ParameterDescription> Parameters(ConfigurationSection section)
    {
        if (!section.HasId)
            return section.Parameters;
        var id = section.Parameters[0];
        IEnumerable<string?> ids = ListOf(section, id) is { } axis
            ? axis.Points.Select(point => ParameterValueReader.Read(id, point[0].Text, bareText: true).Value as string)
            : [values.TryFind(section.Name, id.Name, out var layer, out var entry) && !entry.IsObject
                ? ParameterValueReader.Read(id, layer.TextOf(entry), layer.BareText).Value as string
                : id.IsRequired ? null : (string?)ParameterDefaults.Of(id)];
        return ids.SelectMany(name => section.ParametersForAny(name, catalog));
    }

    private SweepAxis? ListOf(ConfigurationSection section, ParameterDescription parameter)
    {
        if (!values.TryFind(section.Name, parameter.Name, out var layer, out var entry) || entry.IsObject)
            return null;
        if (Elements(layer.TextOf(entry)) is not { } elements || (parameter.IsArray && !IsListOfLists(elements)))
            return null;
        if (elements.Count == 0)
            findings.Add(new ConfigurationFinding(entry.Source, entry.Path, "a list of values to sweep over", "an empty list"));
        return elements.Count == 0
            ? null
            : new SweepAxis([.. elements.Select(text => (IReadOnlyList<SweepSetting>)[new SweepSetting(section.Name, parameter.Name, text, entry.Source)])]);
    }

    private static bool IsListOfLists(IReadOnlyList<string> elements) => elements.Count > 0 && elements.All(static element => element.StartsWith('['));

    private static IReadOnlyList<string>? Elements(string text)
    {
        if (!text.StartsWith('['))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text, ParameterValueReader.Options);
            return [.. document.RootElement.EnumerateArray().Select(static element => element.GetRawText())];
        }
        catch (JsonException)
        {
            // An override may be any text; what is wrong with it is told when it is read as a value.
            return null;
        }
    }

    private SweepAxis? Taken(List<SweepAxis> lists, string key, ConfigurationSource source)
    {
        var index = lists.FindIndex(list => list.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            findings.Add(new ConfigurationFinding(source, SweepZips.Path, "keys of lists in the configuration, each once", $"'{key}'"));
            return null;
        }
        var axis = lists[index];
        lists.RemoveAt(index);
        return axis;
    }

    private SweepAxis? Zipped(SweepAxis[] together, ConfigurationSource source)
    {
        if (together.Any(axis => axis.Points.Count != together[0].Points.Count))
        {
            var lengths = string.Join(", ", together.Select(static axis => FormattableString.Invariant($"{axis.Key} with {axis.Points.Count}")));
            findings.Add(new ConfigurationFinding(source, SweepZips.Path, "lists of one length", lengths));
            return null;
        }
        return new SweepAxis([.. together[0].Points.Select((_, index) => (IReadOnlyList<SweepSetting>)[.. together.SelectMany(axis => axis.Points[index])])]);
    }
}
