using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>Numbers in JSON, which has no infinities and no NaN: those are written as text.</summary>
internal static class JsonNumber
{
    private static readonly Dictionary<string, double> Named = new()
    {
        ["Infinity"] = double.PositiveInfinity,
        ["-Infinity"] = double.NegativeInfinity,
        ["NaN"] = double.NaN,
    };

    /// <summary>A number as JSON.</summary>
    /// <param name="number">The number.</param>
    public static JsonNode Of(double number) =>
        double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number from JSON, or null where the JSON is none.</summary>
    /// <param name="json">The JSON.</param>
    public static double? Read(JsonNode? json) => json?.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(json.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when Named.TryGetValue(json.GetValue<string>(), out var number) => number,
        _ => null,
    };

    /// <summary>An integer from JSON, or null where the JSON is none or too large.</summary>
    /// <param name="json">The JSON.</param>
    public static int? ReadInteger(JsonNode? json) => ElementType.FromJson<int>(json);
}
