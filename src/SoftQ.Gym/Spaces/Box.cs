using System.Globalization;

namespace SoftQ.Gym.Spaces;

/// <summary>A box in R^n with bounds for each element; a bound may be infinite.</summary>
public sealed class Box : Space
{
    private readonly float[] _low;
    private readonly float[] _high;

    /// <summary>Creates a box from bounds for each element.</summary>
    /// <param name="low">Lower bounds, one for each element.</param>
    /// <param name="high">Upper bounds, one for each element.</param>
    /// <exception cref="ArgumentException">The bounds differ in length, are NaN, or a lower one exceeds its upper one.</exception>
    public Box(ReadOnlySpan<float> low, ReadOnlySpan<float> high)
    {
        if (low.Length != high.Length)
            throw new ArgumentException($"A box needs as many lower as upper bounds; found {low.Length} lower and {high.Length} upper.");
        for (var i = 0; i < low.Length; i++)
        {
            if (!(low[i] <= high[i]))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Element {i} of a box needs low <= high; found low {low[i]} and high {high[i]}."));
            }
        }
        _low = low.ToArray();
        _high = high.ToArray();
    }

    /// <summary>Creates a box with the same bounds for every element.</summary>
    /// <param name="low">Lower bound of every element.</param>
    /// <param name="high">Upper bound of every element.</param>
    /// <param name="size">The number of elements.</param>
    public Box(float low, float high, int size)
        : this(Repeat(low, size), Repeat(high, size))
    {
    }

    /// <summary>Lower bounds, one for each element.</summary>
    public ReadOnlySpan<float> Low => _low;

    /// <summary>Upper bounds, one for each element.</summary>
    public ReadOnlySpan<float> High => _high;

    /// <summary>Whether every bound is finite.</summary>
    public bool IsBounded => Array.TrueForAll(_low, float.IsFinite) && Array.TrueForAll(_high, float.IsFinite);

    /// <inheritdoc/>
    public override int FlatSize => _low.Length;

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> value)
    {
        if (value.Length != _low.Length)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (!(value[i] >= _low[i] && value[i] <= _high[i]))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Draws each element by the kind of its bounds, as Gymnasium does: uniform where bounded, normal where unbounded,
    /// exponential away from the only bound where there is one.
    /// </summary>
    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> value)
    {
        for (var i = 0; i < _low.Length; i++)
        {
            value[i] = (float.IsFinite(_low[i]), float.IsFinite(_high[i])) switch
            {
                (true, true) => (float)random.Uniform(_low[i], _high[i]),
                (true, false) => (float)(_low[i] + random.Exponential()),
                (false, true) => (float)(_high[i] - random.Exponential()),
                (false, false) => (float)random.Normal(),
            };
        }
    }

    /// <inheritdoc/>
    public override bool Equals(Space? other) =>
        other is Box box && _low.AsSpan().SequenceEqual(box._low) && _high.AsSpan().SequenceEqual(box._high);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var bound in _low)
            hash.Add(bound);
        foreach (var bound in _high)
            hash.Add(bound);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var sameBounds = _low.AsSpan().IndexOfAnyExcept(_low.FirstOrDefault()) < 0 && _high.AsSpan().IndexOfAnyExcept(_high.FirstOrDefault()) < 0;
        return sameBounds && _low.Length > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Box({_low[0]}, {_high[0]}, ({_low.Length},))")
            : $"Box([{Join(_low)}], [{Join(_high)}])";
    }

    private static string Join(float[] bounds) =>
        string.Join(", ", bounds.Select(static bound => bound.ToString(CultureInfo.InvariantCulture)));

    private static float[] Repeat(float bound, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var bounds = new float[size];
        Array.Fill(bounds, bound);
        return bounds;
    }
}
