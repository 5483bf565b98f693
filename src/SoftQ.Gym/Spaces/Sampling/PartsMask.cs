namespace SoftQ.Gym.Spaces;

/// <summary>A mask for each part: each element of a MultiDiscrete, each space of a TupleSpace or a OneOf.</summary>
/// <param name="parts">The masks; null where a part is drawn freely.</param>
public sealed class PartsMask(params ReadOnlySpan<SampleMask?> parts) : SampleMask
{
    /// <summary>The masks, in the order of the parts.</summary>
    public IReadOnlyList<SampleMask?> Parts { get; } = parts.ToArray();
}
