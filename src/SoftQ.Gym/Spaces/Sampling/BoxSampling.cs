using System.Numerics;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// Draws from a box as Gymnasium does: in double precision, all unbounded elements first, then those bounded below, those bounded above
/// and those bounded on both sides. Integers are drawn one unit further up and rounded down.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class BoxSampling<T>
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    private static readonly bool IsInteger = ElementType.IsInteger(typeof(T));
    private static readonly T Two = T.One + T.One;

    // Gymnasium keeps this far from the limits of signed integers.
    private static readonly T Least = IsSigned ? T.MinValue + Two : T.MinValue;
    private static readonly T Greatest = IsSigned ? T.MaxValue - Two : T.MaxValue;

    private readonly T[] _low;
    private readonly T[] _high;
    private readonly int[] _unbounded;
    private readonly int[] _boundedBelow;
    private readonly int[] _boundedAbove;
    private readonly int[] _bounded;

    /// <summary>Sorts the elements by their bounds.</summary>
    /// <param name="low">Lower bounds.</param>
    /// <param name="high">Upper bounds.</param>
    /// <param name="below">Whether each element is bounded below.</param>
    /// <param name="above">Whether each element is bounded above.</param>
    public BoxSampling(T[] low, T[] high, bool[] below, bool[] above)
    {
        (_low, _high) = (low, high);
        int[] Of(bool isBelow, bool isAbove) => [.. Enumerable.Range(0, low.Length).Where(i => below[i] == isBelow && above[i] == isAbove)];
        _unbounded = Of(false, false);
        _boundedBelow = Of(true, false);
        _boundedAbove = Of(false, true);
        _bounded = Of(true, true);
    }

    private static bool IsSigned => IsInteger && T.MinValue < T.Zero;

    /// <summary>Draws a value.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="values">Receives the elements.</param>
    public void Draw(RandomStream random, Span<T> values)
    {
        foreach (var i in _unbounded)
            values[i] = Cast(random.Normal(), i);
        foreach (var i in _boundedBelow)
            values[i] = Cast(random.Exponential() + double.CreateTruncating(_low[i]), i);
        foreach (var i in _boundedAbove)
            values[i] = Cast(-random.Exponential() + End(i), i);
        foreach (var i in _bounded)
            values[i] = Cast(random.Uniform(double.CreateTruncating(_low[i]), End(i)), i);
    }

    private double End(int element)
    {
        var high = double.CreateTruncating(_high[element]);
        return IsInteger ? high + 1 : high;
    }

    private T Cast(double drawn, int element)
    {
        if (!IsInteger)
            return T.CreateTruncating(drawn);
        var cast = T.Clamp(T.CreateSaturating(Math.Floor(drawn)), Least, Greatest);
        return T.Clamp(cast, _low[element], _high[element]);
    }
}
