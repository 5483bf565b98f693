namespace SoftQ.Learning.Evaluation;

/// <summary>What evaluated episodes amount to.</summary>
/// <param name="Episodes">How many.</param>
/// <param name="MeanReturn">Mean return, unscaled and undiscounted.</param>
/// <param name="ReturnDeviation">Standard deviation of the return.</param>
/// <param name="MeanLength">Mean number of steps.</param>
/// <param name="TerminatedShare">Share of episodes that the task itself ended.</param>
/// <param name="TerminatedWithin">That share among at most so many steps.</param>
/// <param name="Outcomes">Share of episodes for each outcome; empty where the environment has none.</param>
public sealed record EvaluationSummary(
    int Episodes,
    double MeanReturn,
    double ReturnDeviation,
    double MeanLength,
    double TerminatedShare,
    IReadOnlyDictionary<int, double> TerminatedWithin,
    IReadOnlyDictionary<string, double> Outcomes)
{
    /// <summary>Summarises episodes.</summary>
    /// <param name="records">The episodes; at least one.</param>
    /// <param name="within">Numbers of steps to count terminations within.</param>
    public static EvaluationSummary Of(IReadOnlyList<EpisodeRecord> records, IEnumerable<int> within)
    {
        var mean = records.Average(static record => record.Return);
        var count = (double)records.Count;
        return new EvaluationSummary(
            records.Count,
            mean,
            Math.Sqrt(records.Sum(record => (record.Return - mean) * (record.Return - mean)) / count),
            records.Average(static record => record.Length),
            records.Count(static record => record.Terminated) / count,
            new SortedDictionary<int, double>(within.Distinct().ToDictionary(
                static steps => steps,
                steps => records.Count(record => record.Terminated && record.Length <= steps) / count)),
            new SortedDictionary<string, double>(
                records.Where(static record => record.Outcome is not null)
                    .GroupBy(static record => record.Outcome!)
                    .ToDictionary(static group => group.Key, group => group.Count() / count),
                StringComparer.Ordinal));
    }
}
