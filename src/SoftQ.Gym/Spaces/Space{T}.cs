using System.Text.Json.Nodes;

namespace SoftQ.Gym.Spaces;

/// <summary>A space whose values are of one .NET type.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public abstract class Space<T> : Space
    where T : notnull
{
    /// <inheritdoc/>
    public override Type ValueType => typeof(T);

    /// <summary>Draws one value.</summary>
    /// <inheritdoc cref="Space.SampleValue"/>
    public abstract T Sample(SpaceStreams streams, SampleMask? mask = null);

    /// <summary>Whether a value lies in this space.</summary>
    /// <param name="value">The value.</param>
    public abstract bool Contains(T value);

    /// <inheritdoc cref="Space.ValueToFlat"/>
    public abstract void ToFlat(T value, Span<float> flat);

    /// <inheritdoc cref="Space.ValueFromFlat"/>
    public abstract T FromFlat(ReadOnlySpan<float> flat);

    /// <inheritdoc cref="Space.ValueToJson"/>
    public abstract JsonNode ToJson(T value);

    /// <inheritdoc cref="Space.ValueFromJson"/>
    public abstract T FromJson(JsonNode? json);

    /// <inheritdoc/>
    public sealed override object SampleValue(SpaceStreams streams, SampleMask? mask = null) => Sample(streams, mask);

    /// <inheritdoc/>
    public sealed override bool ContainsValue(object? value) => value is T typed && Contains(typed);

    /// <inheritdoc/>
    public sealed override void ValueToFlat(object value, Span<float> flat) => ToFlat(Typed(value), flat);

    /// <inheritdoc/>
    public sealed override object ValueFromFlat(ReadOnlySpan<float> flat) => FromFlat(flat);

    /// <inheritdoc/>
    public sealed override JsonNode ValueToJson(object value) => ToJson(Typed(value));

    /// <inheritdoc/>
    public sealed override object ValueFromJson(JsonNode? json) => FromJson(json);

    /// <summary>Refuses a value that does not lie in this space, where its flat form or its JSON is asked for.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It does not lie in this space.</exception>
    protected void ThrowUnlessContained(T value)
    {
        if (!Contains(value))
            throw new ArgumentException($"The value {value} does not lie in {this}.");
    }

    /// <summary>An error for JSON that is no value of this space.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="expected">What was expected.</param>
    protected FormatException Mismatch(JsonNode? json, string expected) =>
        new($"A value of {this} is {expected} in JSON; found {json?.ToJsonString() ?? "null"}.");

    private T Typed(object value) => value is T typed
        ? typed
        : throw new ArgumentException($"Values of {this} are of type {ValueType.Name}; found {value?.GetType().Name ?? "null"} '{value}'.");
}
