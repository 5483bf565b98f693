using System.Text.Json;
using SoftQ.Cli.Output;
using SoftQ.Cli.Runs;
using SoftQ.Hosting.Plugins;
using static SoftQ.Cli.Output.CellText;

namespace SoftQ.Cli.Sweeps;

/// <summary>What comes of a sweep: an evaluation of every run that is complete, aggregates over seeds, and learning curves.</summary>
/// <param name="host">The plugins.</param>
/// <param name="evaluation">How runs are evaluated.</param>
internal sealed class SweepReport(PluginHost host, RunEvaluation evaluation)
{
    /// <summary>Writes tables to the standard output, and the summary and the figure into the sweep's folder.</summary>
    /// <param name="entries">The runs that are complete; at least one.</param>
    /// <param name="folder">The sweep's folder.</param>
    public void Write(IReadOnlyList<SweepEntry> entries, SweepFolder folder)
    {
        var reports = evaluation.Evaluate(host, entries.Select(static entry => entry.Folder.Path));
        (string Settings, RunReport[] Reports)[] groups =
        [
            .. entries.Zip(reports).GroupBy(static pair => pair.First.Group)
                .Select(static group => (group.Key, group.Select(static pair => pair.Second).ToArray())),
        ];
        SweepAggregate[] aggregates =
            [.. groups.Select(static group => SweepAggregate.Of(group.Settings, [.. group.Reports.Select(static report => report.Evaluation.MeanReturn)]))];
        OracleAggregate[] oracle = [.. groups.SelectMany(static group => OracleAggregate.Of(group.Settings, group.Reports))];
        EvaluationTables.Write(reports);
        Console.WriteLine();
        Write(aggregates);
        if (oracle.Length > 0)
            Write(oracle);
        File.WriteAllText(
            folder.Summary, JsonSerializer.Serialize(new { Runs = reports, Aggregates = aggregates, Oracle = oracle }, JsonOutput.Options) + "\n");
        Console.WriteLine($"Wrote {folder.Summary}");
        if (SweepCurves.Of(entries) is { } figure)
        {
            figure.Save(folder.Figure);
            Console.WriteLine($"Drew {folder.Figure}");
        }
    }

    private static void Write(IReadOnlyList<SweepAggregate> aggregates)
    {
        var table = Tables.New("settings", "runs", "mean return", "95% interval", "lowest", "highest");
        foreach (var (settings, mean, lowest, highest) in aggregates)
        {
            var interval = double.IsNaN(mean.Low) ? "–" : $"{Number(mean.Low, 1)} to {Number(mean.High, 1)}";
            Tables.AddRow(
                table, Named(settings), Whole(mean.Count), Number(mean.Mean, 1), interval, Number(lowest, 1), Number(highest, 1));
        }
        Tables.Write(table);
    }

    private static void Write(IReadOnlyList<OracleAggregate> aggregates)
    {
        Console.WriteLine();
        var table = Tables.New(
            "settings", "state", "runs", "total variation", "lowest", "highest", "sampling floor", "of Q alone", "of the sampler", "E‖a‖²",
            "exact E‖a‖²", "V - V*");
        foreach (var it in aggregates)
        {
            Tables.AddRow(
                table,
                [
                    Named(it.Settings), State(it.State), Whole(it.Runs), Number(it.TotalVariation, 3), Number(it.Lowest, 3), Number(it.Highest, 3),
                    Number(it.SamplingFloor, 3), Number(it.OfQ, 3), Number(it.OfSampler, 3), Number(it.MeanSquare, 3),
                    Number(it.ExactMeanSquare, 3), Number(it.ValueError, 2),
                ]);
        }
        Tables.Write(table);
    }

    private static string Named(string settings) => settings.Length == 0 ? "all" : settings;
}
