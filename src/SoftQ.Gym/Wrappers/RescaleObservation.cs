using System.Text.Json.Serialization;
using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Wrappers;

/// <summary>Scales observations, of a box, to other bounds.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="low">New lower bounds, one for each element or one for all; infinite exactly where the environment's are.</param>
/// <param name="high">New upper bounds, likewise.</param>
[method: JsonConstructor]
public sealed class RescaleObservation(IEnvironment inner, float[] low, float[] high)
    : TransformObservation(inner, SpaceTransform.RescaleObservation(inner.ObservationSpace, low, high))
{
    /// <summary>Scales every element to the same bounds.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="low">Lower bound of every element.</param>
    /// <param name="high">Upper bound of every element.</param>
    public RescaleObservation(IEnvironment inner, float low = -1, float high = 1)
        : this(inner, [low], [high])
    {
    }

    /// <summary>New lower bounds, one for each element or one for all.</summary>
    public IReadOnlyList<float> Low { get; } = [.. low];

    /// <summary>New upper bounds, one for each element or one for all.</summary>
    public IReadOnlyList<float> High { get; } = [.. high];
}
