using ScottPlot;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Contours;

/// <summary>
/// Levels at round values and a colour for each band between them; values beyond the outer levels share the outer colours.
/// </summary>
internal sealed class ContourBands
{
    private readonly double[] _levels;
    private readonly Color[] _colors;

    /// <param name="low">Where the bands begin.</param>
    /// <param name="high">Where they end.</param>
    /// <param name="count">About how many levels there should be.</param>
    /// <param name="ramp">The colours.</param>
    public ContourBands(double low, double high, int count, ColorRamp ramp)
    {
        Step = RoundStep((high - low) / count);
        High = high;
        _levels = Step > 0 ? [.. RoundValues(low, high, Step)] : [];
        _colors = [.. Enumerable.Range(0, _levels.Length + 1).Select(band => ramp.At(band / Math.Max(1.0, _levels.Length)))];
    }

    /// <summary>The values between bands, ascending; none where all values are equal.</summary>
    public IReadOnlyList<double> Levels => _levels;

    /// <summary>The distance between levels.</summary>
    public double Step { get; }

    /// <summary>Where the bands end.</summary>
    public double High { get; }

    /// <summary>The colour of the band in which a value lies.</summary>
    public Color ColorOf(double value)
    {
        var found = Array.BinarySearch(_levels, value);
        return _colors[found >= 0 ? found + 1 : ~found];
    }

    private static IEnumerable<double> RoundValues(double low, double high, double step)
    {
        for (var i = Math.Ceiling(low / step); i * step < high; i++)
            yield return i * step;
    }

    // 1, 2 or 5 times a power of ten, whichever is nearest by ratio.
    private static double RoundStep(double distance)
    {
        if (!(distance > 0))
            return 0;
        var power = Math.Pow(10, Math.Floor(Math.Log10(distance)));
        return power * (distance / power) switch { <= 1.41 => 1, <= 3.16 => 2, <= 7.07 => 5, _ => 10 };
    }
}
