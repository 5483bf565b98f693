namespace SoftQ.Gym.Environments;

/// <summary>What is fixed about an environment before it is made.</summary>
/// <param name="Id">The name it is asked for by, such as <c>MultiGoal-v0</c>.</param>
/// <param name="MaxEpisodeSteps">Steps after which a time limit truncates an episode; null where nothing limits it.</param>
/// <param name="Description">One sentence for people.</param>
/// <param name="RewardThreshold">The return from which the task counts as solved; null where nothing is agreed.</param>
public sealed record EnvironmentSpec(string Id, int? MaxEpisodeSteps = null, string Description = "", double? RewardThreshold = null);
