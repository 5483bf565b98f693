namespace SoftQ.Cli.Sweeps;

/// <summary>What runs came to that differ in nothing but the seed.</summary>
/// <param name="Settings">The values that the sweep gave them.</param>
/// <param name="Return">The mean over the runs of the mean return of their episodes.</param>
/// <param name="Lowest">The lowest of these returns.</param>
/// <param name="Highest">The highest.</param>
internal sealed record SweepAggregate(string Settings, MeanEstimate Return, double Lowest, double Highest)
{
    /// <summary>Aggregates runs.</summary>
    /// <param name="settings">What they have in common.</param>
    /// <param name="returns">The mean return of each; at least one.</param>
    public static SweepAggregate Of(string settings, IReadOnlyCollection<double> returns) =>
        new(settings, MeanEstimate.Of(returns), returns.Min(), returns.Max());
}
