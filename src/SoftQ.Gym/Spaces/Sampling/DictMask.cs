namespace SoftQ.Gym.Spaces;

/// <summary>Masks for some of the spaces of a Dict; the others are drawn freely.</summary>
/// <param name="parts">The masks by key.</param>
public sealed class DictMask(IReadOnlyDictionary<string, SampleMask> parts) : SampleMask
{
    /// <summary>The masks by key.</summary>
    public IReadOnlyDictionary<string, SampleMask> Parts => parts;
}
