namespace SoftQ.Gym.Spaces;

/// <summary>The integers start, …, start + count - 1. In the flat form a value is one float that holds an exact integer.</summary>
public sealed class Discrete : Space
{
    /// <summary>Creates the space.</summary>
    /// <param name="count">How many values there are; at least one.</param>
    /// <param name="start">The smallest value.</param>
    public Discrete(int count, int start = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Count = count;
        Start = start;
    }

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    /// <summary>The smallest value.</summary>
    public int Start { get; }

    /// <inheritdoc/>
    public override int FlatSize => 1;

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> value) =>
        value.Length == 1 && value[0] >= Start && value[0] <= Start + Count - 1 && float.IsInteger(value[0]);

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> value) => value[0] = Start + random.Integer(Count);

    /// <inheritdoc/>
    public override bool Equals(Space? other) => other is Discrete discrete && discrete.Count == Count && discrete.Start == Start;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Start);

    /// <inheritdoc/>
    public override string ToString() => Start == 0 ? $"Discrete({Count})" : $"Discrete({Count}, start={Start})";
}
