namespace SoftQ.Gym.Spaces;

/// <summary>Several integers, the i-th of start_i, …, start_i + count_i - 1. In the flat form each is one float that holds an exact integer.</summary>
public sealed class MultiDiscrete : Space
{
    private readonly int[] _counts;
    private readonly int[] _starts;

    /// <summary>Creates the space.</summary>
    /// <param name="counts">How many values each element has; at least one.</param>
    /// <param name="starts">The smallest value of each element; zeros where it is empty.</param>
    /// <exception cref="ArgumentException">There is no element, a count below one, or another number of starts.</exception>
    public MultiDiscrete(ReadOnlySpan<int> counts, ReadOnlySpan<int> starts = default)
    {
        if (counts.IsEmpty || counts.ContainsAnyExceptInRange(1, int.MaxValue))
            throw new ArgumentException($"A MultiDiscrete space needs at least one element and counts of at least 1; found [{Join(counts.ToArray())}].");
        if (!starts.IsEmpty && starts.Length != counts.Length)
            throw new ArgumentException($"A MultiDiscrete space of {counts.Length} elements needs as many starts; found {starts.Length}.");
        _counts = counts.ToArray();
        _starts = starts.IsEmpty ? new int[counts.Length] : starts.ToArray();
    }

    /// <summary>How many values each element has.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>The smallest value of each element.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <inheritdoc/>
    public override int FlatSize => _counts.Length;

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> value)
    {
        if (value.Length != _counts.Length)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (!(value[i] >= _starts[i] && value[i] <= _starts[i] + (double)_counts[i] - 1 && float.IsInteger(value[i])))
                return false;
        }
        return true;
    }

    /// <summary>Draws each element as Gymnasium does: the integer part of a uniform draw times the count.</summary>
    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> value)
    {
        for (var i = 0; i < _counts.Length; i++)
            value[i] = _starts[i] + (int)(random.NextDouble() * _counts[i]);
    }

    /// <inheritdoc/>
    public override bool Equals(Space? other) =>
        other is MultiDiscrete discrete && _counts.AsSpan().SequenceEqual(discrete._counts) && _starts.AsSpan().SequenceEqual(discrete._starts);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var count in _counts)
            hash.Add(count);
        foreach (var start in _starts)
            hash.Add(start);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => _starts.AsSpan().ContainsAnyExcept(0)
        ? $"MultiDiscrete([{Join(_counts)}], start=[{Join(_starts)}])"
        : $"MultiDiscrete([{Join(_counts)}])";

    private static string Join(int[] values) => string.Join(", ", values);
}
