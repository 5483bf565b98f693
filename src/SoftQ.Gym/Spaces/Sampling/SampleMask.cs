namespace SoftQ.Gym.Spaces;

/// <summary>
/// Says what a draw from a space may give, as the arguments <c>mask</c> and <c>probability</c> of Gymnasium's <c>sample</c> do. Each kind
/// of space has its own: <see cref="ChoiceMask"/> for Discrete, <see cref="BinaryMask"/> for MultiBinary, <see cref="TextMask"/> for Text,
/// <see cref="PartsMask"/> for MultiDiscrete, TupleSpace and OneOf, <see cref="DictMask"/> for Dict and <see cref="SequenceMask"/> for
/// Sequence. A Box has none.
/// </summary>
public abstract class SampleMask
{
    /// <summary>A mask as the kind that a space takes.</summary>
    /// <param name="mask">The mask, or null.</param>
    /// <param name="space">The space that is drawn from.</param>
    /// <exception cref="ArgumentException">The mask is of another kind.</exception>
    internal static TMask? For<TMask>(SampleMask? mask, Space space)
        where TMask : SampleMask => mask switch
        {
            null => null,
            TMask fitting => fitting,
            _ => throw new ArgumentException($"{space} takes a mask of type {typeof(TMask).Name}; found {mask.GetType().Name}."),
        };

    /// <summary>Refuses a mask with the wrong number of entries.</summary>
    /// <param name="space">The space that is drawn from.</param>
    /// <param name="found">The mask's entries.</param>
    /// <param name="expected">The entries that the space needs.</param>
    internal static void ThrowUnlessCount(Space space, int found, int expected)
    {
        if (found != expected)
            throw new ArgumentException($"A mask of {space} has {expected} entries; found {found}.");
    }
}
