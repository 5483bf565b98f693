using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>Several bits, in a row or a shape. A value is an array of booleans; in the flat form a bit is 0 or 1.</summary>
public sealed class MultiBinary : Space<bool[]>
{
    // NumPy draws small integers from the bytes of 32 random bits, lowest first, and a bit is the highest of its byte.
    private const int BitsOfDraw = 4;

    private readonly int[] _shape;

    /// <summary>Creates a row of bits.</summary>
    /// <param name="size">How many there are; at least one.</param>
    public MultiBinary(int size)
        : this([size])
    {
    }

    /// <summary>Creates bits in a shape.</summary>
    /// <param name="shape">The bits along each axis.</param>
    /// <exception cref="ArgumentException">An axis has no element.</exception>
    public MultiBinary(ReadOnlySpan<int> shape)
    {
        _shape = shape.ToArray();
        FlatSize = Shaping.SizeOf(shape);
    }

    /// <summary>How many bits there are along each axis.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <inheritdoc/>
    public override int FlatSize { get; }

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat) => flat.Length == FlatSize && !flat.ContainsAnyExcept(0, 1);

    /// <inheritdoc/>
    public override bool Contains(bool[] value) => value.Length == FlatSize;

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var bits = 0u;
        for (var i = 0; i < flat.Length; i++)
            flat[i] = NextBit(random, i, ref bits) ? 1 : 0;
    }

    /// <inheritdoc/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="BinaryMask"/> over the bits.</param>
    public override bool[] Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        var binary = SampleMask.For<BinaryMask>(mask, this);
        if (binary is not null)
            SampleMask.ThrowUnlessCount(this, binary.Count, FlatSize);
        var random = streams.Own;
        var value = new bool[FlatSize];
        var bits = 0u;
        for (var i = 0; i < value.Length; i++)
        {
            value[i] = binary?.Probabilities is { } probabilities
                ? random.NextDouble() <= probabilities[i]
                : NextBit(random, i, ref bits);
        }
        for (var i = 0; i < value.Length; i++)
            value[i] = binary?.Values?[i] ?? value[i];
        return value;
    }

    /// <inheritdoc/>
    public override void ToFlat(bool[] value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        ThrowUnlessContained(value);
        for (var i = 0; i < value.Length; i++)
            flat[i] = value[i] ? 1 : 0;
    }

    /// <inheritdoc/>
    public override bool[] FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var value = new bool[flat.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = flat[i] != 0;
        return value;
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(bool[] value)
    {
        ThrowUnlessContained(value);
        return NestedArray.Write<bool>(value, Shape, static bit => JsonValue.Create(bit ? 1 : 0));
    }

    /// <inheritdoc/>
    public override bool[] FromJson(JsonNode? json)
    {
        var value = new bool[FlatSize];
        return NestedArray.TryRead(json, Shape, value, static element => JsonNumber.ReadInteger(element) is var bit and (0 or 1) ? bit == 1 : null)
            ? value
            : throw Mismatch(json, $"an array of 0 and 1 of the shape {Shaping.Text(Shape)}");
    }

    /// <inheritdoc/>
    public override bool Equals(Space? other) => other is MultiBinary binary && Shape.SequenceEqual(binary.Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FlatSize, _shape.Length);

    /// <inheritdoc/>
    public override string ToString() => _shape.Length == 1 ? $"MultiBinary({FlatSize})" : $"MultiBinary({Shaping.Text(_shape)})";

    private static bool NextBit(RandomStream random, int index, ref uint bits)
    {
        bits = index % BitsOfDraw == 0 ? random.NextUInt32() : bits >> 8;
        return (bits & 0x80) != 0;
    }
}
