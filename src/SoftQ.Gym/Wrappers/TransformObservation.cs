using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Wrappers;

/// <summary>Transforms every observation. The transformation remembers nothing.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="transform">Turns an observation of the environment's into one of its space.</param>
public class TransformObservation(IEnvironment inner, SpaceTransform transform) : ObservationWrapper(inner, transform.Space)
{
    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="observationSpace">The observations to be given.</param>
    /// <param name="transform">Turns an observation of the environment's into one of these.</param>
    public TransformObservation(IEnvironment inner, Space observationSpace, SpanTransform transform)
        : this(inner, new SpaceTransform(observationSpace, transform))
    {
    }

    /// <inheritdoc/>
    protected sealed override void Observe(ReadOnlySpan<float> innerObservation, Span<float> observation, bool first) =>
        transform.Apply(innerObservation, observation);
}
