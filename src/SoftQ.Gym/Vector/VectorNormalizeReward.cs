using SoftQ.Gym.State;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Vector;

/// <summary>
/// Divides rewards by the standard deviation of the discounted returns of all environments so far: r / √(σ² + ε), with σ² the variance
/// of G ← γ G + r. The returns of a step are one batch of the statistics. An environment's sum begins anew with the step that
/// terminates its episode, and goes on past one that is truncated, as Gymnasium's.
/// </summary>
/// <param name="inner">The environments; disposed with this one.</param>
/// <param name="gamma">γ, the discount.</param>
/// <param name="epsilon">ε, which keeps rewards finite that never change.</param>
public sealed class VectorNormalizeReward(IVectorEnvironment inner, double gamma = 0.99, double epsilon = 1e-8) : VectorWrapper(inner)
{
    private readonly double[] _returns = new double[inner.Count];

    /// <summary>Mean and variance of the discounted returns so far. They are part of captured state.</summary>
    public RunningStatistics Statistics { get; } = new(size: 1);

    /// <summary>Whether the statistics stay as they are, for evaluation. A setting, and no part of captured state.</summary>
    public bool Frozen { get; set; }

    /// <inheritdoc/>
    public override void Step(ReadOnlySpan<float> actions, VectorStep step)
    {
        Inner.Step(actions, step);
        for (var i = 0; i < Count; i++)
            _returns[i] = (step.Terminated[i] ? 0 : gamma * _returns[i]) + step.Rewards[i];
        if (!Frozen)
            Statistics.Add(_returns);
        var deviation = Math.Sqrt(Statistics.Variance[0] + epsilon);
        foreach (ref var reward in step.Rewards)
            reward /= deviation;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer)
    {
        writer.WriteSpan<double>("returns", _returns);
        writer.Write("statistics", Statistics);
    }

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader)
    {
        reader.ReadSpan<double>("returns", _returns);
        reader.Read("statistics", Statistics);
    }
}
