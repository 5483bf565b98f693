using SoftQ.Figures;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Sweeps;

/// <summary>The learning curves of a sweep: for runs that differ in nothing but the seed their mean, with its 95% interval.</summary>
internal static class SweepCurves
{
    /// <summary>The figure; null where no episode of any run ended.</summary>
    /// <param name="entries">The runs that are complete.</param>
    public static LearningCurveFigure? Of(IEnumerable<SweepEntry> entries)
    {
        Curve[] curves =
        [
            .. entries.GroupBy(static entry => entry.Group)
                .Select(static group => Mean(group.Key, [.. group.Select(static entry => MetricsFile.Read(entry.Folder.Metrics))]))
                .Where(static curve => curve.Y.Any(double.IsFinite)),
        ];
        return curves.Length == 0 ? null : new LearningCurveFigure { Title = "Learning curves with 95% intervals", Panels = [new CurvePanel("return of training episodes", curves)] };
    }

    /// <summary>The mean over runs whose rows stand at the same steps.</summary>
    /// <param name="settings">What the runs have in common.</param>
    /// <param name="runs">The rows of each; at least one.</param>
    public static Curve Mean(string settings, IReadOnlyList<IReadOnlyList<MetricsRow>> runs)
    {
        var estimates = Enumerable.Range(0, runs.Min(static rows => rows.Count))
            .Select(index => (runs[0][index].Step, Estimate: EstimateOf([.. runs.Select(rows => rows[index].Return).Where(double.IsFinite)])))
            .ToArray();
        var name = $"{(settings.Length == 0 ? "mean" : settings)}, {(runs.Count == 1 ? "1 run" : FormattableString.Invariant($"{runs.Count} runs"))}";
        return new Curve(name, [.. estimates.Select(static pair => (double)pair.Step)], [.. estimates.Select(static pair => pair.Estimate.Mean)])
        {
            Interval = [.. estimates.Select(static pair => (pair.Estimate.Low, pair.Estimate.High))],
        };
    }

    // Where no episode ended in any run there is nothing to tell.
    private static MeanEstimate EstimateOf(double[] returns) =>
        returns.Length == 0 ? new MeanEstimate(0, double.NaN, double.NaN, double.NaN) : MeanEstimate.Of(returns);
}
