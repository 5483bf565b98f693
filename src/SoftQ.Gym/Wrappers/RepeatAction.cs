using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Takes every action several times and sums the rewards; the observation is the last one. An episode's end stops the repetition.
/// </summary>
public sealed class RepeatAction : Wrapper
{
    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="repeats">How often every action is taken; at least once.</param>
    public RepeatAction(IEnvironment inner, int repeats)
        : base(inner)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(repeats);
        Repeats = repeats;
    }

    /// <summary>How often every action is taken.</summary>
    public int Repeats { get; }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        var outcome = Inner.Step(action, observation);
        var reward = outcome.Reward;
        for (var repeat = 1; repeat < Repeats && !outcome.Done; repeat++)
        {
            outcome = Inner.Step(action, observation);
            reward += outcome.Reward;
        }
        return outcome with { Reward = reward };
    }
}
