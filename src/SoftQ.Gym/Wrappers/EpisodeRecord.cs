namespace SoftQ.Gym.Wrappers;

/// <summary>What one whole episode came to.</summary>
/// <param name="Return">The sum of its rewards.</param>
/// <param name="Length">The number of its steps.</param>
public readonly record struct EpisodeRecord(double Return, int Length);
