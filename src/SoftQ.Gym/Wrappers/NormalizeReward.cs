using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Divides rewards by the standard deviation of the discounted return so far: r / √(σ² + ε), with σ² the variance of
/// G ← γ G + r. The sum begins anew with the step that terminates an episode, and goes on past one that is truncated, as Gymnasium's.
/// </summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="gamma">γ, the discount.</param>
/// <param name="epsilon">ε, which keeps rewards finite that never change.</param>
public sealed class NormalizeReward(IEnvironment inner, double gamma = 0.99, double epsilon = 1e-8) : Wrapper(inner)
{
    private double _return;

    /// <summary>γ.</summary>
    public double Gamma { get; } = gamma;

    /// <summary>ε.</summary>
    public double Epsilon { get; } = epsilon;

    /// <summary>Mean and variance of the discounted return so far. They are part of captured state.</summary>
    public RunningStatistics Statistics { get; } = new(size: 1);

    /// <summary>Whether the statistics stay as they are, for evaluation. A setting, and no part of captured state.</summary>
    public bool Frozen { get; set; }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        var outcome = Inner.Step(action, observation);
        _return = (outcome.Terminated ? 0 : Gamma * _return) + outcome.Reward;
        if (!Frozen)
            Statistics.Add([_return]);
        return outcome with { Reward = outcome.Reward / Math.Sqrt(Statistics.Variance[0] + Epsilon) };
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer)
    {
        writer.Write("return", _return);
        writer.Write("statistics", Statistics);
    }

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader)
    {
        _return = reader.Read<double>("return");
        reader.Read("statistics", Statistics);
    }
}
