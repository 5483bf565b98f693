using System.Globalization;
using SoftQ.Cli.Output;
using SoftQ.Figures;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Runs;

/// <summary>The learning curves of runs.</summary>
/// <param name="Name">What the legend calls the run.</param>
/// <param name="Rows">Its metrics.</param>
internal sealed record RunCurves(string Name, IReadOnlyList<MetricsRow> Rows)
{
    /// <summary>The runs in folders; each is named for its folder, and by its path where folders share a name.</summary>
    /// <param name="paths">The folders.</param>
    /// <exception cref="InputException">There is no run in one of them.</exception>
    public static IReadOnlyList<RunCurves> Read(IReadOnlyList<string> paths)
    {
        RunFolder[] folders = [.. paths.Select(Open)];
        var byName = folders.DistinctBy(static folder => folder.Name).Count() == folders.Length;
        return [.. folders.Zip(paths, (folder, path) => new RunCurves(byName ? folder.Name : path, MetricsFile.Read(folder.Metrics)))];
    }

    /// <summary>The returns and the losses of runs, against their steps.</summary>
    /// <param name="runs">The runs; at least one in which an episode ended or an update was made.</param>
    public static LearningCurveFigure Figure(IReadOnlyList<RunCurves> runs)
    {
        // There is no return before the end of the first episode, and no loss before the first update.
        CurvePanel[] panels =
        [
            new("return of training episodes", [.. Curves(runs, static _ => true, static row => row.Return)]),
            new("soft Bellman loss", [.. Curves(runs, static row => row.Updates > 0, static row => row.Loss)]),
        ];
        return new LearningCurveFigure
        {
            Title = runs.Count == 1 ? "Learning curve" : "Learning curves",
            Panels = [.. panels.Where(static panel => panel.Curves.Count > 0)],
        };
    }

    /// <summary>Writes how far each run came to the standard output.</summary>
    /// <param name="runs">The runs.</param>
    public static void WriteTable(IReadOnlyList<RunCurves> runs)
    {
        var table = Tables.New("run", "steps", "episodes", "first return", "last return", "best return");
        foreach (var (name, rows) in runs)
        {
            double[] returns = [.. rows.Select(static row => row.Return).Where(double.IsFinite)];
            string[] ends = returns.Length == 0 ? ["–", "–", "–"] : [Number(returns[0]), Number(returns[^1]), Number(returns.Max())];
            Tables.AddRow(table, [name, Whole(rows.Count == 0 ? 0 : rows[^1].Step), Whole(rows.Count == 0 ? 0 : rows[^1].Episodes), .. ends]);
        }
        Tables.Write(table);
    }

    /// <summary>Whether there is something to draw: an episode that ended, or an update.</summary>
    public bool HasCurve => Rows.Any(static row => double.IsFinite(row.Return) || (row.Updates > 0 && double.IsFinite(row.Loss)));

    private static RunFolder Open(string path)
    {
        var folder = new RunFolder(path);
        return File.Exists(folder.Metrics)
            ? folder
            : throw new InputException($"'{folder.Path}' is not a run folder: it has no {Path.GetFileName(folder.Metrics)}. Name folders that 'softq train' wrote.");
    }

    private static IEnumerable<Curve> Curves(IEnumerable<RunCurves> runs, Func<MetricsRow, bool> isIn, Func<MetricsRow, double> quantity) => runs
        .Select(run => (run.Name, Rows: run.Rows.Where(isIn).ToArray()))
        .Where(run => run.Rows.Any(row => double.IsFinite(quantity(row))))
        .Select(run => new Curve(run.Name, [.. run.Rows.Select(static row => (double)row.Step)], [.. run.Rows.Select(quantity)]));

    private static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("F1", CultureInfo.InvariantCulture);
}
