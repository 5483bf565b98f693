using SoftQ.Cli.Runs;

namespace SoftQ.Cli.Sweeps;

/// <summary>How near runs that differ in nothing but the seed come to the exact policy at one state.</summary>
/// <param name="Settings">The values that the sweep gave them.</param>
/// <param name="State">The state.</param>
/// <param name="Runs">How many they are.</param>
/// <param name="TotalVariation">Total variation distance of sampled actions to the exact policy, the mean over the runs.</param>
/// <param name="Lowest">The lowest of these distances.</param>
/// <param name="Highest">The highest.</param>
/// <param name="SamplingFloor">What as many draws from the exact policy have on average.</param>
/// <param name="OfQ">Total variation distance of the learned Q's own policy to the exact one, the mean.</param>
/// <param name="OfSampler">That of sampled actions to the learned Q's own policy, the mean.</param>
/// <param name="MeanSquare">E|a|² of sampled actions, the mean.</param>
/// <param name="ExactMeanSquare">E|a|² of the exact policy.</param>
/// <param name="ValueError">V of the learned Q less V*, the mean.</param>
internal sealed record OracleAggregate(
    string Settings,
    float[] State,
    int Runs,
    double TotalVariation,
    double Lowest,
    double Highest,
    double SamplingFloor,
    double OfQ,
    double OfSampler,
    double MeanSquare,
    double ExactMeanSquare,
    double ValueError)
{
    /// <summary>Aggregates runs, state by state.</summary>
    /// <param name="settings">What they have in common.</param>
    /// <param name="runs">The runs, each compared with the exact policy at the same states.</param>
    public static IEnumerable<OracleAggregate> Of(string settings, IReadOnlyList<RunReport> runs) =>
        runs[0].Oracle.Select((_, place) => OfState(settings, [.. runs.Select(run => run.Oracle[place])]));

    private static OracleAggregate OfState(string settings, OracleReport[] reports) => new(
        settings,
        reports[0].State,
        reports.Length,
        reports.Average(static report => report.Comparison.TotalVariation),
        reports.Min(static report => report.Comparison.TotalVariation),
        reports.Max(static report => report.Comparison.TotalVariation),
        reports.Average(static report => report.Comparison.SamplingFloor),
        reports.Average(static report => report.TotalVariationOfQ),
        reports.Average(static report => report.TotalVariationOfSampler),
        reports.Average(static report => report.Comparison.MeanSquare),
        reports.Average(static report => report.Comparison.ExactMeanSquare),
        reports.Average(static report => report.LearnedValue - report.Value));
}
