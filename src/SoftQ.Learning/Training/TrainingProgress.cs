namespace SoftQ.Learning.Training;

/// <summary>How far a run is.</summary>
/// <param name="Step">Environment steps done.</param>
/// <param name="Steps">Environment steps of the whole run.</param>
/// <param name="Episodes">Episodes that ended.</param>
/// <param name="LastReturn">The return of the last episode that ended; NaN before the first.</param>
public readonly record struct TrainingProgress(int Step, int Steps, long Episodes, double LastReturn);
