using System.Text.Json;
using SoftQ.Hosting.Configuration.Layers;

namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>Reads which lists of a sweep go through together: <c>"sweep": { "zip": [["a.b", "c.d"], …] }</c>.</summary>
/// <param name="values">What the layers give.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed class SweepZips(LayeredValues values, List<ConfigurationFinding> findings)
{
    /// <summary>The key in the file.</summary>
    public const string Path = ConfigurationKeys.Sweep + "." + Zip;

    private const string Zip = "zip";

    private const string Expected =
        "{ \"zip\": [[…], …] } with the keys of lists that go through together, such as [\"algorithm.learningRate\", \"sampler.learningRate\"]";

    /// <summary>The groups of keys, as the last layer that has any gives them.</summary>
    public IReadOnlyList<SweepZip> All()
    {
        findings.AddRange(values.Layers.SelectMany(static layer => layer.Entries).Where(IsOther)
            .Select(static entry => new ConfigurationFinding(entry.Source, entry.Path, Expected, entry.Key is null ? "something else" : $"'{entry.Key}'")));
        if (!values.TryFind(ConfigurationKeys.Sweep, Zip, out var layer, out var entry))
            return [];
        if (!entry.IsObject && Groups(layer.TextOf(entry)) is { } groups)
            return [.. groups.Select(keys => new SweepZip(keys, entry.Source))];
        findings.Add(new ConfigurationFinding(entry.Source, Path, Expected, entry.IsObject ? "an object" : layer.TextOf(entry)));
        return [];
    }

    // The section itself, where it is an object, and the one key that it has.
    private static bool IsOther(ConfigurationEntry entry) => entry.IsIn(ConfigurationKeys.Sweep)
        && (entry.Key is null ? !entry.IsObject : !entry.Key.Equals(Zip, StringComparison.OrdinalIgnoreCase));

    private static List<string[]>? Groups(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, ParameterValueReader.Options);
            var groups = document.RootElement.Deserialize<List<string[]>>();
            return groups?.TrueForAll(static keys => keys is { Length: >= 2 } && Array.TrueForAll(keys, static key => key is not null)) == true ? groups : null;
        }
        catch (JsonException)
        {
            // The caller says what was expected.
            return null;
        }
    }
}
