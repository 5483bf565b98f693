using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// One of several spaces at a time. In the flat form a value is the number of its space, then its own flat form, filled up with zeros to
/// the size of the largest.
/// </summary>
public sealed class OneOf : Space<OneOfValue>
{
    private readonly SpaceParts _parts;

    /// <summary>Creates the space.</summary>
    /// <param name="spaces">The spaces, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public OneOf(params IEnumerable<Space> spaces) => _parts = new SpaceParts(spaces);

    /// <summary>The spaces, in order.</summary>
    public IReadOnlyList<Space> Spaces => _parts.Spaces;

    /// <inheritdoc/>
    public override bool HasFlatForm => _parts.HasFlatForm;

    /// <inheritdoc/>
    public override int FlatSize => 1 + Spaces.Max(static space => space.FlatSize);

    /// <inheritdoc/>
    public override SpaceStreams Seed(ulong seed) => SpaceStreams.OfChildren(seed, Spaces, rewound: true);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat)
    {
        if (flat.Length != FlatSize || !(flat[0] >= 0 && flat[0] < Spaces.Count && float.IsInteger(flat[0])))
            return false;
        var space = Spaces[(int)flat[0]];
        return space.Contains(flat.Slice(1, space.FlatSize)) && !flat[(1 + space.FlatSize)..].ContainsAnyExcept(0);
    }

    /// <inheritdoc/>
    public override bool Contains(OneOfValue value) =>
        value.Index >= 0 && value.Index < Spaces.Count && Spaces[value.Index].ContainsValue(value.Value);

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var index = random.Integer(Spaces.Count);
        flat.Clear();
        flat[0] = index;
        Spaces[index].Sample(random, flat.Slice(1, Spaces[index].FlatSize));
    }

    /// <summary>Draws one of the spaces, each as likely as the others, then a value of it.</summary>
    /// <inheritdoc/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="PartsMask"/> with a mask for each space.</param>
    public override OneOfValue Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        var parts = SampleMask.For<PartsMask>(mask, this)?.Parts;
        if (parts is not null)
            SampleMask.ThrowUnlessCount(this, parts.Count, Spaces.Count);
        var index = streams.Own.Integer(Spaces.Count);
        return new OneOfValue(index, Spaces[index].SampleValue(streams.Child(index), parts?[index]));
    }

    /// <inheritdoc/>
    public override void ToFlat(OneOfValue value, Span<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        ThrowUnlessContained(value);
        flat.Clear();
        flat[0] = value.Index;
        var space = Spaces[value.Index];
        space.ValueToFlat(value.Value, flat.Slice(1, space.FlatSize));
    }

    /// <inheritdoc/>
    public override OneOfValue FromFlat(ReadOnlySpan<float> flat)
    {
        ThrowUnlessFlatSize(flat.Length);
        var index = (int)flat[0];
        return new OneOfValue(index, Spaces[index].ValueFromFlat(flat.Slice(1, Spaces[index].FlatSize)));
    }

    /// <inheritdoc/>
    public override JsonNode ToJson(OneOfValue value)
    {
        ThrowUnlessContained(value);
        return new JsonArray(value.Index, Spaces[value.Index].ValueToJson(value.Value));
    }

    /// <inheritdoc/>
    public override OneOfValue FromJson(JsonNode? json) =>
        json is JsonArray { Count: 2 } pair && JsonNumber.ReadInteger(pair[0]) is { } index && index >= 0 && index < Spaces.Count
            ? new OneOfValue(index, Spaces[index].ValueFromJson(pair[1]))
            : throw Mismatch(json, $"an array of a number below {Spaces.Count} and a value of that space");

    /// <inheritdoc/>
    public override bool Equals(Space? other) => other is OneOf one && _parts.Equal(one._parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(OneOf), _parts.Hash());

    /// <inheritdoc/>
    public override string ToString() => $"OneOf({_parts})";
}
