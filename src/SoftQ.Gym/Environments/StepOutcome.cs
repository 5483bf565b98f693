namespace SoftQ.Gym.Environments;

/// <summary>What a step brought, besides the observation.</summary>
/// <param name="Reward">The step's reward.</param>
/// <param name="Terminated">The task's own end: nothing follows, so nothing is bootstrapped.</param>
/// <param name="Truncated">Cut from outside, normally by a time limit: the value of what would follow is bootstrapped.</param>
public readonly record struct StepOutcome(double Reward, bool Terminated = false, bool Truncated = false)
{
    /// <summary>Whether the episode is over, for either reason.</summary>
    public bool Done => Terminated || Truncated;

    /// <summary>A step that ended nothing.</summary>
    /// <param name="reward">The step's reward.</param>
    public static implicit operator StepOutcome(double reward) => new(reward);

    /// <summary>A step that brought <paramref name="reward"/> and ended nothing.</summary>
    /// <param name="reward">The step's reward.</param>
    public static StepOutcome FromDouble(double reward) => new(reward);
}
