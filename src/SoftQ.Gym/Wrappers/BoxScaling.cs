using System.Globalization;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// The affine map of one box onto another, element by element. Where one bound is infinite the map is a shift of the other, where
/// both are it changes nothing.
/// </summary>
/// <param name="from">The box of the values.</param>
/// <param name="to">The box of the results; infinite exactly where <paramref name="from"/> is.</param>
internal sealed class BoxScaling(Box from, Box to)
{
    private readonly double[] _factor = [.. Enumerable.Range(0, from.FlatSize).Select(i => Factor(from.Low[i], from.High[i], to.Low[i], to.High[i]))];

    /// <summary>A box of the size of another one.</summary>
    /// <param name="box">The box.</param>
    /// <param name="low">Lower bounds, one for each element or one for all.</param>
    /// <param name="high">Upper bounds, likewise.</param>
    public static Box Bounds(Box box, ReadOnlySpan<float> low, ReadOnlySpan<float> high)
    {
        var bounds = new Box<float>(Spread(low, box.FlatSize), Spread(high, box.FlatSize));
        for (var i = 0; i < box.FlatSize; i++)
        {
            if (float.IsFinite(bounds.Low[i]) != float.IsFinite(box.Low[i]) || float.IsFinite(bounds.High[i]) != float.IsFinite(box.High[i]))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Element {i} goes from {box.Low[i]} to {box.High[i]}; its new bounds must be infinite where these are, and finite where these are. Found {bounds.Low[i]} and {bounds.High[i]}."));
            }
        }
        return bounds;
    }

    /// <summary>Maps a value.</summary>
    /// <param name="value">A value of the first box.</param>
    /// <param name="result">Receives the value of the second.</param>
    public void Apply(ReadOnlySpan<float> value, Span<float> result)
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = float.IsFinite(from.Low[i]) ? (float)(to.Low[i] + ((value[i] - (double)from.Low[i]) * _factor[i]))
                : float.IsFinite(from.High[i]) ? (float)(to.High[i] + ((double)value[i] - from.High[i]))
                : value[i];
        }
    }

    private static double Factor(double fromLow, double fromHigh, double toLow, double toHigh)
    {
        var (width, wanted) = (fromHigh - fromLow, toHigh - toLow);
        return !double.IsFinite(width) ? 1 : width > 0 ? wanted / width : 0;
    }

    private static float[] Spread(ReadOnlySpan<float> bounds, int size)
    {
        if (bounds.Length == size)
            return bounds.ToArray();
        if (bounds.Length != 1)
            throw new ArgumentException($"New bounds of a box of {size} elements are one number or {size}; found {bounds.Length}.");
        var spread = new float[size];
        Array.Fill(spread, bounds[0]);
        return spread;
    }
}
