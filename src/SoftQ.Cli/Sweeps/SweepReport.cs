using System.Globalization;
using System.Text.Json;
using SoftQ.Cli.Output;
using SoftQ.Cli.Runs;
using SoftQ.Hosting.Plugins;

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
        RunReport[] reports = [.. entries.Select(Evaluate)];
        SweepAggregate[] aggregates =
        [
            .. entries.Zip(reports).GroupBy(static pair => pair.First.Group)
                .Select(static group => SweepAggregate.Of(group.Key, [.. group.Select(static pair => pair.Second.Evaluation.MeanReturn)])),
        ];
        EvaluationTables.Write(reports);
        Console.WriteLine();
        Write(aggregates);
        File.WriteAllText(folder.Summary, JsonSerializer.Serialize(new { Runs = reports, Aggregates = aggregates }, JsonOutput.Options) + "\n");
        Console.WriteLine($"Wrote {folder.Summary}");
        if (SweepCurves.Of(entries) is { } figure)
        {
            figure.Save(folder.Figure);
            Console.WriteLine($"Drew {folder.Figure}");
        }
    }

    private RunReport Evaluate(SweepEntry entry)
    {
        using var saved = SavedRun.Open(host, entry.Folder.Path);
        return evaluation.Evaluate(saved);
    }

    private static void Write(IReadOnlyList<SweepAggregate> aggregates)
    {
        var table = Tables.New("settings", "runs", "mean return", "95% interval", "lowest", "highest");
        foreach (var (settings, mean, lowest, highest) in aggregates)
        {
            var interval = double.IsNaN(mean.Low) ? "–" : $"{Number(mean.Low)} to {Number(mean.High)}";
            Tables.AddRow(
                table, settings.Length == 0 ? "all" : settings, mean.Count.ToString(CultureInfo.InvariantCulture), Number(mean.Mean), interval, Number(lowest), Number(highest));
        }
        Tables.Write(table);
    }

    private static string Number(double number) => number.ToString("F1", CultureInfo.InvariantCulture);
}
