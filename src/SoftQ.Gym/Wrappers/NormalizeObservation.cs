using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Gives observations with the mean taken away and divided by the standard deviation, both of all observations so far, first ones
/// included: (o - μ) / √(σ² + ε).
/// </summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="epsilon">ε, which keeps an element that never changes finite.</param>
public sealed class NormalizeObservation(IEnvironment inner, double epsilon = 1e-8) : ObservationWrapper(
    inner, new Box<float>(float.NegativeInfinity, float.PositiveInfinity, inner.ObservationSpace.FlatSize))
{
    /// <summary>ε.</summary>
    public double Epsilon { get; } = epsilon;

    /// <summary>Mean and variance so far. They are part of captured state.</summary>
    public RunningStatistics Statistics { get; } = new(inner.ObservationSpace.FlatSize);

    /// <summary>Whether the statistics stay as they are, for evaluation. A setting, and no part of captured state.</summary>
    public bool Frozen { get; set; }

    /// <inheritdoc/>
    protected override void Observe(ReadOnlySpan<float> innerObservation, Span<float> observation, bool first)
    {
        if (!Frozen)
            Statistics.Add(innerObservation);
        Statistics.Normalize(innerObservation, observation, Epsilon);
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.Write("statistics", Statistics);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => reader.Read("statistics", Statistics);
}
