using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// Any number of values of one space. There is no flat form, since values differ in length. Gymnasium's <c>stack=True</c> is
/// <see cref="Batching.Concatenate"/> of a value.
/// </summary>
/// <param name="element">The space of each element.</param>
public sealed class Sequence(Space element) : Space<object[]>
{
    // Gymnasium's choice: lengths are drawn with this chance to end after each element.
    private const double ChanceToEnd = 0.25;

    /// <summary>The space of each element.</summary>
    public Space Element { get; } = element ?? throw new ArgumentNullException(nameof(element));

    /// <inheritdoc/>
    public override bool HasFlatForm => false;

    /// <inheritdoc/>
    public override int FlatSize => throw NoFlatForm();

    /// <inheritdoc/>
    public override SpaceStreams Seed(ulong seed) => SpaceStreams.OfChildren(seed, [Element], rewound: true);

    /// <inheritdoc/>
    public override bool Contains(ReadOnlySpan<float> flat) => throw NoFlatForm();

    /// <inheritdoc/>
    public override bool Contains(object[] value) => Array.TrueForAll(value, Element.ContainsValue);

    /// <inheritdoc/>
    public override void Sample(RandomStream random, Span<float> flat) => throw NoFlatForm();

    /// <summary>Draws a length, from 1 upwards, then each element.</summary>
    /// <inheritdoc/>
    /// <param name="streams">The streams to draw from.</param>
    /// <param name="mask">A <see cref="SequenceMask"/>.</param>
    public override object[] Sample(SpaceStreams streams, SampleMask? mask = null)
    {
        var sequence = SampleMask.For<SequenceMask>(mask, this);
        var length = sequence?.Lengths switch
        {
            null or { Count: 0 } => checked((int)streams.Own.Geometric(ChanceToEnd)),
            { Count: 1 } lengths => lengths[0],
            var lengths => lengths[streams.Own.Integer(lengths.Count)],
        };
        return [.. Enumerable.Range(0, length).Select(_ => Element.SampleValue(streams.Child(0), sequence?.Element))];
    }

    /// <inheritdoc/>
    public override void ToFlat(object[] value, Span<float> flat) => throw NoFlatForm();

    /// <inheritdoc/>
    public override object[] FromFlat(ReadOnlySpan<float> flat) => throw NoFlatForm();

    /// <inheritdoc/>
    public override JsonNode ToJson(object[] value) => new JsonArray([.. value.Select(Element.ValueToJson)]);

    /// <inheritdoc/>
    public override object[] FromJson(JsonNode? json) =>
        json is JsonArray array ? [.. array.Select(Element.ValueFromJson)] : throw Mismatch(json, "an array");

    /// <inheritdoc/>
    public override bool Equals(Space? other) => other is Sequence sequence && sequence.Element.Equals(Element);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nameof(Sequence), Element);

    /// <inheritdoc/>
    public override string ToString() => $"Sequence({Element})";

    private NotSupportedException NoFlatForm() =>
        new($"{this} has no flat form, since its values differ in length. Work with its values instead.");
}
