namespace SoftQ.Gym.Spaces;

/// <summary>How long a drawn text is, and which characters it holds.</summary>
/// <param name="length">The length; null where it is drawn.</param>
/// <param name="characters">A mask over the space's characters, in their order; null where all are equally likely.</param>
public sealed class TextMask(int? length = null, ChoiceMask? characters = null) : SampleMask
{
    /// <summary>The length; null where it is drawn.</summary>
    public int? Length => length;

    /// <summary>A mask over the space's characters; null where all are equally likely.</summary>
    public ChoiceMask? Characters => characters;
}
