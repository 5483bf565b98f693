namespace SoftQ;

/// <summary>
/// Marks the method that takes one step. It takes one or several parameters marked <see cref="ActionAttribute"/>, and optionally the
/// environment's <see cref="Gym.RandomStream"/>. It returns the reward (a number), the reward and whether the task ended, these and
/// whether the episode was cut from outside, or a <see cref="Gym.Environments.StepOutcome"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StepAttribute : Attribute;
