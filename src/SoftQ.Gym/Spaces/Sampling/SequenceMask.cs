namespace SoftQ.Gym.Spaces;

/// <summary>How long a drawn sequence may be, and what its elements may be.</summary>
/// <param name="element">A mask for every element; null where they are drawn freely.</param>
/// <param name="lengths">The lengths to draw from; one for a given length, none where it is drawn freely.</param>
public sealed class SequenceMask(SampleMask? element, params ReadOnlySpan<int> lengths) : SampleMask
{
    /// <summary>The lengths to draw from; empty where the length is drawn freely.</summary>
    public IReadOnlyList<int> Lengths { get; } = lengths.ContainsAnyExceptInRange(0, int.MaxValue)
        ? throw new ArgumentException("The lengths of a sequence's mask are not negative.", nameof(lengths))
        : lengths.ToArray();

    /// <summary>A mask for every element; null where they are drawn freely.</summary>
    public SampleMask? Element => element;
}
