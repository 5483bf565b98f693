using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>The integers start, …, start + count - 1. In the flat form a value is one float that holds an exact integer.</summary>
public sealed class Discrete : Space<int>
{
    /// <summary>Creates the space.</summary>
    /// <param name="count">How many values there are; at least one.</param>
    /// <param name="start">The smallest value.</param>
    public Discrete(int count, int start = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, int.MaxValue - (count - 1));
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
    public override bool Contains(ReadOnlySpan<float> flat) =>
        flat.Length == 1 && flat[0] >= Start && flat[0] <= Start + Count - 1 && float.IsInteger(flat[0]);

    /// <inheritdoc/>
    public override bool Contains(int value) => value >= Start && value - Start < Count;

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat) => flat[0] = Start + random.Integer(Count);

    /// <inheritdoc/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="ChoiceMask"/> over the values; the smallest is given where none is allowed.</param>
    public override int Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        if (SampleMask.For<ChoiceMask>(mask, this) is not { } choices)
            return Start + streams.Own.Integer(Count);
        SampleMask.ThrowUnlessCount(this, choices.Count, Count);
        return Start + choices.Draw(streams.Own);
    }

    /// <inheritdoc/>
    public override void ToFlat(int value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        ThrowUnlessContained(value);
        flat[0] = value;
    }

    /// <inheritdoc/>
    public override int FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        return (int)flat[0];
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(int value) => JsonValue.Create(value);

    /// <inheritdoc/>
    public override int FromJson(JsonNode? json) => JsonNumber.ReadInteger(json) ?? throw Mismatch(json, "an integer");

    /// <inheritdoc/>
    public override bool Equals(Space? other) => other is Discrete discrete && discrete.Count == Count && discrete.Start == Start;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Start);

    /// <inheritdoc/>
    public override string ToString() => Start == 0 ? $"Discrete({Count})" : $"Discrete({Count}, start={Start})";
}
