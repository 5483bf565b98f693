namespace SoftQ.Generators.Models;

/// <summary>What a step method returns.</summary>
internal enum RewardShape
{
    /// <summary>A <c>StepOutcome</c>.</summary>
    Outcome,

    /// <summary>A number.</summary>
    Reward,

    /// <summary>A number and whether the task ended.</summary>
    RewardTerminated,

    /// <summary>A number, whether the task ended, and whether it was cut from outside.</summary>
    RewardTerminatedTruncated,
}
