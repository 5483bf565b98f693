using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Vector;

/// <summary>
/// Gives observations with the mean taken away and divided by the standard deviation, both of all observations of all environments so
/// far: (o - μ) / √(σ² + ε). The observations of a step are one batch of the statistics; last observations are transformed and not counted.
/// </summary>
/// <param name="inner">The environments; disposed with this one.</param>
/// <param name="epsilon">ε, which keeps an element that never changes finite.</param>
public sealed class VectorNormalizeObservation(IVectorEnvironment inner, double epsilon = 1e-8) : VectorObservationWrapper(
    inner, new Box<float>(float.NegativeInfinity, float.PositiveInfinity, inner.SingleObservationSpace.FlatSize))
{
    private readonly float[] _new = new float[inner.Count * inner.SingleObservationSpace.FlatSize];

    /// <summary>Mean and variance so far. They are part of captured state.</summary>
    public RunningStatistics Statistics { get; } = new(inner.SingleObservationSpace.FlatSize);

    /// <summary>Whether the statistics stay as they are, for evaluation. A setting, and no part of captured state.</summary>
    public bool Frozen { get; set; }

    /// <inheritdoc/>
    protected override void Learn(VectorStep inner, ReadOnlySpan<bool> mask)
    {
        if (Frozen)
            return;
        var size = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!mask.IsEmpty && !mask[i])
                continue;
            inner.Observation(i).CopyTo(_new.AsSpan(size));
            size += inner.ObservationSize;
        }
        Statistics.Add(_new.AsSpan(0, size));
    }

    /// <inheritdoc/>
    protected override void Transform(ReadOnlySpan<float> innerObservation, Span<float> observation) =>
        Statistics.Normalize(innerObservation, observation, epsilon);

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.Write("statistics", Statistics);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => reader.Read("statistics", Statistics);
}
