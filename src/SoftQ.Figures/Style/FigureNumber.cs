using System.Globalization;

namespace SoftQ.Figures.Style;

/// <summary>Numbers as figures write them: the same in every culture, with a real minus sign.</summary>
internal static class FigureNumber
{
    /// <summary>A tick label.</summary>
    public static string Tick(double value) =>
        Signed(value, Math.Abs(value) is >= 1e6 or (< 1e-4 and > 0) ? "0.###e0" : "0.#####");

    /// <summary>A tick label of a number of steps: a thousand is 1k, a million 1M.</summary>
    public static string Steps(double value) => Math.Abs(value) switch
    {
        >= 1e9 => Signed(value, "0.###e0"),
        >= 1e6 => Signed(value / 1e6, "0.###") + "M",
        >= 1e3 => Signed(value / 1e3, "0.###") + "k",
        _ => Tick(value),
    };

    /// <summary>A value within a text, to three decimals.</summary>
    public static string Text(double value) =>
        Signed(value, Math.Abs(value) is >= 1e5 or (< 1e-3 and > 0) ? "0.##e0" : "0.###");

    /// <summary>A vector as a tuple of at most four elements.</summary>
    public static string Tuple(IReadOnlyList<float> values)
    {
        var shown = values.Take(4).Select(static value => Text(value));
        return $"({string.Join(", ", values.Count > 4 ? shown.Append("…") : shown)})";
    }

    private static string Signed(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
