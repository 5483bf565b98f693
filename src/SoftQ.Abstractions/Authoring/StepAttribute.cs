namespace SoftQ;

/// <summary>
/// Marks the method that takes one step: one parameter marked <see cref="ActionAttribute"/>, and optionally the environment's
/// random stream; it returns the reward (a number), or a <see cref="Gym.Environments.StepOutcome"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StepAttribute : Attribute;
