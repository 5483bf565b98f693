namespace SoftQ.Learning.Evaluation;

/// <summary>One evaluated episode.</summary>
/// <param name="Return">The sum of its rewards, unscaled and undiscounted.</param>
/// <param name="Length">Its steps.</param>
/// <param name="Terminated">Whether the task itself ended it.</param>
/// <param name="Outcome">How it ended, where the environment's info has an entry "outcome".</param>
/// <param name="Observations">Its observations from the first to the last; empty unless they were asked for.</param>
public sealed record EpisodeRecord(double Return, int Length, bool Terminated, string? Outcome, IReadOnlyList<float[]> Observations);
