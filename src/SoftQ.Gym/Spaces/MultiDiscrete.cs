using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>Several integers, the i-th of start_i, …, start_i + count_i - 1. In the flat form each is one float that holds an exact integer.</summary>
public sealed class MultiDiscrete : Space<int[]>
{
    private readonly int[] _counts;
    private readonly int[] _starts;
    private readonly int[] _shape;

    /// <summary>Creates a row of integers.</summary>
    /// <param name="counts">How many values each element has; at least one.</param>
    /// <param name="starts">The smallest value of each element; zeros where it is empty.</param>
    /// <exception cref="ArgumentException">There is no element, a count below one, or another number of starts.</exception>
    public MultiDiscrete(ReadOnlySpan<int> counts, ReadOnlySpan<int> starts = default)
        : this(counts, starts, [counts.Length])
    {
    }

    /// <summary>Creates integers in a shape.</summary>
    /// <param name="counts">How many values each element has; at least one.</param>
    /// <param name="starts">The smallest value of each element; zeros where it is empty.</param>
    /// <param name="shape">The elements along each axis.</param>
    /// <exception cref="ArgumentException">There is no element, a count below one, or another number of starts.</exception>
    public MultiDiscrete(ReadOnlySpan<int> counts, ReadOnlySpan<int> starts, ReadOnlySpan<int> shape)
    {
        if (counts.IsEmpty || counts.ContainsAnyExceptInRange(1, int.MaxValue))
            throw new ArgumentException($"A MultiDiscrete space needs at least one element and counts of at least 1; found [{Join(counts.ToArray())}].");
        if (!starts.IsEmpty && starts.Length != counts.Length)
            throw new ArgumentException($"A MultiDiscrete space of {counts.Length} elements needs as many starts; found {starts.Length}.");
        Shaping.ThrowUnlessSize("counts", counts.Length, shape);
        _counts = counts.ToArray();
        _starts = starts.IsEmpty ? new int[counts.Length] : starts.ToArray();
        _shape = shape.ToArray();
    }

    /// <summary>How many values each element has.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>The smallest value of each element.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>How many elements there are along each axis.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <inheritdoc/>
    public override int FlatSize => _counts.Length;

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat)
    {
        if (flat.Length != _counts.Length)
            return false;
        for (var i = 0; i < flat.Length; i++)
        {
            if (!(flat[i] >= _starts[i] && flat[i] <= _starts[i] + (double)_counts[i] - 1 && float.IsInteger(flat[i])))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Contains(int[] value)
    {
        if (value.Length != _counts.Length)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] < _starts[i] || (long)value[i] - _starts[i] >= _counts[i])
                return false;
        }
        return true;
    }

    /// <summary>Draws each element as Gymnasium does: the integer part of a uniform draw times the count.</summary>
    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        for (var i = 0; i < flat.Length; i++)
            flat[i] = Draw(random, i);
    }

    /// <inheritdoc cref="Sample(RandomStream, Span{float})"/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="PartsMask"/> with a <see cref="ChoiceMask"/> for each element.</param>
    public override int[] Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        var parts = SampleMask.For<PartsMask>(mask, this)?.Parts;
        if (parts is not null)
            SampleMask.ThrowUnlessCount(this, parts.Count, _counts.Length);
        var value = new int[_counts.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = DrawMasked(streams.Own, i, SampleMask.For<ChoiceMask>(parts?[i], this));
        return value;
    }

    /// <inheritdoc/>
    public override void ToFlat(int[] value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        ThrowUnlessContained(value);
        for (var i = 0; i < value.Length; i++)
            flat[i] = value[i];
    }

    /// <inheritdoc/>
    public override int[] FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var value = new int[flat.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = (int)flat[i];
        return value;
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(int[] value)
    {
        ThrowUnlessContained(value);
        return NestedArray.Write<int>(value, Shape, static element => JsonValue.Create(element));
    }

    /// <inheritdoc/>
    public override int[] FromJson(JsonNode? json)
    {
        var value = new int[_counts.Length];
        return NestedArray.TryRead(json, Shape, value, JsonNumber.ReadInteger)
            ? value
            : throw Mismatch(json, $"an array of integers of the shape {Shaping.Text(Shape)}");
    }

    /// <inheritdoc/>
    public override bool Equals(Space? other) =>
        other is MultiDiscrete discrete
        && Shape.SequenceEqual(discrete.Shape)
        && Counts.SequenceEqual(discrete.Counts)
        && Starts.SequenceEqual(discrete.Starts);

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
    public override string ToString()
    {
        var shape = _shape.Length == 1 ? "" : $", shape={Shaping.Text(_shape)}";
        return _starts.AsSpan().ContainsAnyExcept(0)
            ? $"MultiDiscrete([{Join(_counts)}], start=[{Join(_starts)}]{shape})"
            : $"MultiDiscrete([{Join(_counts)}]{shape})";
    }

    private static string Join(int[] values) => string.Join(", ", values);

    private int Draw(RandomStream random, int element) => _starts[element] + (int)(random.NextDouble() * _counts[element]);

    private int DrawMasked(RandomStream random, int element, ChoiceMask? mask)
    {
        if (mask is null)
            return Draw(random, element);
        SampleMask.ThrowUnlessCount(this, mask.Count, _counts[element]);
        return _starts[element] + mask.Normalized().Draw(random);
    }
}
