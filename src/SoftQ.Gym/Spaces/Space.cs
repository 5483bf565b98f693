using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>
/// The set of values that an observation or an action may take. A space never changes, so it may be shared between environments and
/// threads; the random streams that values are drawn from are kept by whoever draws. Each space has two faces:
/// <list type="bullet">
/// <item>the flat form, for agents: a value is a span of <see cref="FlatSize"/> floats, and nothing is allocated. A discrete choice is
/// one float that holds an exact integer (up to 2^24); <see cref="OneHotEncoding"/> is Gymnasium's flattening, which is another thing;</item>
/// <item>values, for people: an <see cref="int"/>, an array, a string, a dictionary. <see cref="Space{T}"/> has them typed; the members
/// here whose names hold "Value" take and give them as objects.</item>
/// </list>
/// </summary>
public abstract class Space : IEquatable<Space>
{
    /// <summary>Whether all values take the same number of floats, so that there is a flat form. False for sequences and what holds one.</summary>
    public virtual bool HasFlatForm => true;

    /// <summary>How many floats one value of this space takes in the flat form.</summary>
    /// <exception cref="NotSupportedException">This space has no flat form.</exception>
    public abstract int FlatSize { get; }

    /// <summary>The type of this space's values, such as <c>typeof(int)</c> or <c>typeof(float[])</c>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether a value in the flat form lies in this space. NaN lies in no space.</summary>
    /// <param name="flat">The value in the flat form.</param>
    public abstract bool Contains(ReadOnlySpan<float> flat);

    /// <summary>Draws one value in the flat form: the same value, with the same draws, as <see cref="SampleValue"/> from this one stream.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="flat">Receives the value; <see cref="FlatSize"/> floats.</param>
    public abstract void Sample(RandomStream random, Span<float> flat);

    /// <summary>
    /// Begins a random stream for this space and one for each space in it, as Gymnasium's <c>space.seed(seed)</c> does: what is drawn from
    /// them is what Gymnasium draws after it.
    /// </summary>
    /// <param name="seed">The seed.</param>
    public virtual SpaceStreams Seed(ulong seed) => new(new RandomStream(seed));

    /// <summary>Draws one value.</summary>
    /// <param name="streams">The streams to draw from: those of <see cref="Seed"/>, or one <see cref="RandomStream"/> for everything.</param>
    /// <param name="mask">What the draw may give, where not everything.</param>
    /// <exception cref="ArgumentException">The mask is of another space.</exception>
    public abstract object SampleValue(SpaceStreams streams, SampleMask? mask = null);

    /// <summary>Whether an object is a value of this space.</summary>
    /// <param name="value">The object.</param>
    public abstract bool ContainsValue(object? value);

    /// <summary>Writes a value in the flat form.</summary>
    /// <param name="value">The value; of <see cref="ValueType"/>.</param>
    /// <param name="flat">Receives it; <see cref="FlatSize"/> floats.</param>
    /// <exception cref="ArgumentException">The object is not a value of this space.</exception>
    public abstract void ValueToFlat(object value, Span<float> flat);

    /// <summary>Reads a value from the flat form.</summary>
    /// <param name="flat">The value in the flat form.</param>
    public abstract object ValueFromFlat(ReadOnlySpan<float> flat);

    /// <summary>Writes a value as JSON: numbers, text, arrays nested by the shape, objects.</summary>
    /// <param name="value">The value; of <see cref="ValueType"/>.</param>
    /// <exception cref="ArgumentException">The object is not of that type.</exception>
    public abstract JsonNode ValueToJson(object value);

    /// <summary>Reads a value from JSON.</summary>
    /// <param name="json">What <see cref="ValueToJson"/> wrote.</param>
    /// <exception cref="FormatException">The JSON is no value of this space.</exception>
    public abstract object ValueFromJson(JsonNode? json);

    /// <inheritdoc/>
    public abstract bool Equals(Space? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Space);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>Refuses a span of the wrong size.</summary>
    /// <param name="length">The span's length.</param>
    /// <exception cref="ArgumentException">It is not <see cref="FlatSize"/>.</exception>
    protected void ThrowUnlessFlatSize(int length)
    {
        if (length != FlatSize)
            throw new ArgumentException($"A value of {this} takes {FlatSize} floats in the flat form; found a span of {length}.");
    }
}
