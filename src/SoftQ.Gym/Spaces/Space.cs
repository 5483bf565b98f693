namespace SoftQ.Gym.Spaces;

/// <summary>
/// The set of values that an observation or an action may take, in the flat form that agents use: a span of floats
/// of a fixed size.
/// </summary>
public abstract class Space : IEquatable<Space>
{
    /// <summary>How many floats one value of this space takes in the flat form.</summary>
    public abstract int FlatSize { get; }

    /// <summary>Whether <paramref name="value"/> lies in this space. NaN lies in no space.</summary>
    /// <param name="value">A value in the flat form.</param>
    public abstract bool Contains(ReadOnlySpan<float> value);

    /// <summary>Draws one value of this space.</summary>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="value">Receives the value; <see cref="FlatSize"/> floats.</param>
    public abstract void Sample(RandomStream random, Span<float> value);

    /// <inheritdoc/>
    public abstract bool Equals(Space? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Space);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
