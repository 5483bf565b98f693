using System.Text.Json;

namespace SoftQ.Hosting.Configuration.Snapshots;

/// <summary>The values of a canonical text by their keys.</summary>
internal static class FlatJson
{
    /// <summary>Every value, and every list of values, by its key: <c>section.parameter</c>, <c>resolved.networks[0].outputs</c>.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyDictionary<string, string> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(values, "", document.RootElement);
        return values;
    }

    private static void Add(SortedDictionary<string, string> values, string key, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                Add(values, key.Length == 0 ? property.Name : $"{key}.{property.Name}", property.Value);
        }
        else if (element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Any(static inner => inner.ValueKind == JsonValueKind.Object))
        {
            foreach (var (index, inner) in element.EnumerateArray().Index())
                Add(values, FormattableString.Invariant($"{key}[{index}]"), inner);
        }
        else
        {
            values[key] = element.GetRawText();
        }
    }
}
