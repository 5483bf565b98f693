namespace SoftQ.Learning.Runs;

/// <summary>One row of a run's metrics; means cover the time since the row before.</summary>
/// <param name="Step">Environment steps done.</param>
/// <param name="Updates">Updates done.</param>
/// <param name="Episodes">Episodes that ended since the start.</param>
/// <param name="Return">Mean return of the episodes that ended; NaN where none ended.</param>
/// <param name="Length">Mean length of those episodes.</param>
/// <param name="TerminatedShare">Share of those episodes that the task itself ended.</param>
/// <param name="Loss">Mean of ½ (y - Q(s, a))²; NaN before the first update.</param>
/// <param name="ActionValue">Mean of Q(s, a) over replayed transitions.</param>
/// <param name="NextValue">Mean of V(s') over replayed transitions.</param>
public sealed record MetricsRow(
    int Step,
    long Updates,
    long Episodes,
    double Return,
    double Length,
    double TerminatedShare,
    double Loss,
    double ActionValue,
    double NextValue);
