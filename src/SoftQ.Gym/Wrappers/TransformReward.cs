using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Wrappers;

/// <summary>Transforms every reward. The transformation remembers nothing.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="transform">Gives the reward in place of the environment's.</param>
public class TransformReward(IEnvironment inner, Func<double, double> transform) : Wrapper(inner)
{
    /// <inheritdoc/>
    public sealed override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        var outcome = Inner.Step(action, observation);
        return outcome with { Reward = transform(outcome.Reward) };
    }
}
