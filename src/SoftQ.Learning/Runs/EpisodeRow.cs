namespace SoftQ.Learning.Runs;

/// <summary>An episode of training that ended.</summary>
/// <param name="Step">The environment step of the run that ended it.</param>
/// <param name="Return">The sum of its rewards.</param>
/// <param name="Terminated">Whether the task itself ended it.</param>
/// <param name="Info">What the environment told of its last state.</param>
public sealed record EpisodeRow(int Step, double Return, bool Terminated, IReadOnlyDictionary<string, object?> Info);
