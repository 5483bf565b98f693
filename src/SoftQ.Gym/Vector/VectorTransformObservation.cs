using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Vector;

/// <summary>Transforms the observations of every environment, last ones included. The transformation remembers nothing.</summary>
/// <param name="inner">The environments; disposed with this one.</param>
/// <param name="transform">Turns an observation of one environment into one of its space; <see cref="SpaceTransform"/> makes the usual ones.</param>
public sealed class VectorTransformObservation(IVectorEnvironment inner, SpaceTransform transform) : VectorObservationWrapper(inner, transform.Space)
{
    /// <inheritdoc/>
    protected override void Transform(ReadOnlySpan<float> innerObservation, Span<float> observation) => transform.Apply(innerObservation, observation);
}
