using System.Text.Json.Serialization;
using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Wrappers;

/// <summary>Takes actions of a box of other bounds, and scales them to the environment's, a box.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="low">New lower bounds, one for each element or one for all; infinite exactly where the environment's are.</param>
/// <param name="high">New upper bounds, likewise.</param>
[method: JsonConstructor]
public sealed class RescaleAction(IEnvironment inner, float[] low, float[] high)
    : TransformAction(inner, SpaceTransform.RescaleAction(inner.ActionSpace, low, high))
{
    /// <summary>Takes actions whose elements all have the same bounds.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="low">Lower bound of every element.</param>
    /// <param name="high">Upper bound of every element.</param>
    public RescaleAction(IEnvironment inner, float low = -1, float high = 1)
        : this(inner, [low], [high])
    {
    }

    /// <summary>New lower bounds, one for each element or one for all.</summary>
    public IReadOnlyList<float> Low { get; } = [.. low];

    /// <summary>New upper bounds, one for each element or one for all.</summary>
    public IReadOnlyList<float> High { get; } = [.. high];
}
