using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace SoftQ.Hosting.Tests.Configuration;

/// <summary>Generates configurations for <see cref="Resolution"/> that are right, in any order of keys.</summary>
internal static class RandomConfigurations
{
    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Double[-1e6, 1e6].Select(JsonOf), Gen.Double[1e-300, 1e-3].Select(JsonOf), Gen.Int[-1000, 1000].Select(JsonOf), Gen.OneOf("1E5", "-0.0", "2.50", "1e+2"));

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 9], Gen.OneOf("İstanbul", "a \"b\"", "٣", "\\", "🙂", "<&>")).Select(JsonOf);

    private static readonly Gen<(string Section, string Key, string Value)[]> Values = Gen.Select(
        Some("environment", "length", Gen.Int[1, 1000].Select(JsonOf)),
        Some("environment", "reward", Number),
        Some("environment", "marks", Number.Array[0, 4].Select(static numbers => $"[{string.Join(", ", numbers)}]")),
        Some("environment", "light", Gen.OneOf("\"dim\"", "\"BRIGHT\"")),
        Some("environment", "sign", Text),
        Some("environment", "maxEpisodeSteps", Gen.Int[0, int.MaxValue].Select(JsonOf)),
        Some("training", "seed", Gen.Long.Select(JsonOf)),
        Some("training", "rate", Gen.Double[0, 1].Select(JsonOf))).Select(static (a, b, c, d, e, f, g, h) =>
            ((string, string, string)[])[("environment", "id", "\"Corridor-v0\""), .. a, .. b, .. c, .. d, .. e, .. f, .. g, .. h]);

    /// <summary>Two files with the same keys and values in different orders.</summary>
    public static Gen<(string Json, string Shuffled)> Pairs { get; } =
        from values in Values
        from shuffled in Gen.Shuffle(values)
        select (Json(values), Json(shuffled));

    private static Gen<(string Section, string Key, string Value)[]> Some(string section, string key, Gen<string> value) =>
        Gen.Bool.SelectMany(isGiven => value.Select(text => isGiven ? new[] { (section, key, text) } : []));

    private static string Json((string Section, string Key, string Value)[] values) =>
        $"{{ {string.Join(", ", values.GroupBy(static value => value.Section).Select(static section => $"\"{section.Key}\": {{ {Keys(section)} }}"))} }}";

    private static string Keys(IEnumerable<(string Section, string Key, string Value)> values) =>
        string.Join(", ", values.Select(static value => $"\"{value.Key}\": {value.Value}"));

    private static string JsonOf<T>(T value) => value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : JsonSerializer.Serialize(value);
}
