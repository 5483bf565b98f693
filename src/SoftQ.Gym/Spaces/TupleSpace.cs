using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// Several spaces at once: Gymnasium's <c>Tuple</c>, whose name .NET has given to something else. A value has one value of each.
/// </summary>
public sealed class TupleSpace : Space<object[]>
{
    private readonly SpaceParts _parts;

    /// <summary>Creates the space.</summary>
    /// <param name="spaces">The spaces, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public TupleSpace(params IEnumerable<Space> spaces) => _parts = new SpaceParts(spaces);

    /// <summary>The spaces, in order.</summary>
    public IReadOnlyList<Space> Spaces => _parts.Spaces;

    /// <inheritdoc/>
    public override bool HasFlatForm => _parts.HasFlatForm;

    /// <inheritdoc/>
    public override int FlatSize => _parts.FlatSize(this);

    /// <inheritdoc/>
    public override SpaceStreams Seed(ulong seed) => SpaceStreams.OfChildren(seed, Spaces, rewound: false);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat) => flat.Length == FlatSize && _parts.Contains(flat);

    /// <inheritdoc/>
    public override bool Contains(object[] value)
    {
        if (value.Length != Spaces.Count)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (!Spaces[i].ContainsValue(value[i]))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        _parts.Sample(random, flat);
    }

    /// <inheritdoc/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="PartsMask"/> with a mask for each space.</param>
    public override object[] Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        var parts = SampleMask.For<PartsMask>(mask, this)?.Parts;
        if (parts is not null)
            SampleMask.ThrowUnlessCount(this, parts.Count, Spaces.Count);
        return [.. Spaces.Select((space, i) => space.SampleValue(streams.Child(i), parts?[i]))];
    }

    /// <inheritdoc/>
    public override void ToFlat(object[] value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        ThrowUnlessContained(value);
        for (var i = 0; i < value.Length; i++)
            Spaces[i].ValueToFlat(value[i], _parts.Part(i, flat));
    }

    /// <inheritdoc/>
    public override object[] FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var value = new object[Spaces.Count];
        for (var i = 0; i < value.Length; i++)
            value[i] = Spaces[i].ValueFromFlat(_parts.Part(i, flat));
        return value;
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(object[] value)
    {
        ThrowUnlessContained(value);
        return new JsonArray([.. Spaces.Select((space, i) => space.ValueToJson(value[i]))]);
    }

    /// <inheritdoc/>
    public override object[] FromJson(JsonNode? json) => json is JsonArray array && array.Count == Spaces.Count
        ? [.. Spaces.Select((space, i) => space.ValueFromJson(array[i]))]
        : throw Mismatch(json, $"an array of {Spaces.Count} values");

    /// <inheritdoc/>
    public override bool Equals(Space? other) => other is TupleSpace tuple && _parts.Equal(tuple._parts);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Hash();

    /// <inheritdoc/>
    public override string ToString() => $"Tuple({_parts})";
}
