using SoftQ.Cli.Output;
using static SoftQ.Cli.Output.CellText;

namespace SoftQ.Cli.Runs;

/// <summary>Evaluations as tables, a row for each run.</summary>
internal static class EvaluationTables
{
    /// <summary>Writes the tables to the standard output.</summary>
    /// <param name="reports">The evaluations.</param>
    public static void Write(IReadOnlyList<RunReport> reports)
    {
        WriteEpisodes(reports);
        if (reports.Any(static report => report.Oracle.Count > 0))
        {
            Console.WriteLine();
            WriteOracle(reports);
        }
        foreach (var video in reports.SelectMany(static report => report.Videos))
            Console.WriteLine($"Filmed {video}");
    }

    private static void WriteEpisodes(IReadOnlyList<RunReport> reports)
    {
        int[] within = [.. reports.SelectMany(static report => report.Evaluation.TerminatedWithin.Keys).Distinct().Order()];
        string[] outcomes = [.. reports.SelectMany(static report => report.Evaluation.Outcomes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var table = Tables.New(
            ["run", "steps", "actions", "episodes", "return", "± sd", "length", "ended by the task", .. within.Select(static steps => $"within {steps}"), .. outcomes]);
        foreach (var report in reports)
        {
            var evaluation = report.Evaluation;
            Tables.AddRow(
                table,
                [
                    report.Run, Whole(report.Step), report.Actions, Whole(evaluation.Episodes), Number(evaluation.MeanReturn, 1), Number(evaluation.ReturnDeviation, 1),
                    Number(evaluation.MeanLength, 2), Share(evaluation.TerminatedShare),
                    .. within.Select(steps => Share(evaluation.TerminatedWithin.GetValueOrDefault(steps))),
                    .. outcomes.Select(outcome => Share(evaluation.Outcomes.GetValueOrDefault(outcome))),
                ]);
        }
        Tables.Write(table);
    }

    private static void WriteOracle(IReadOnlyList<RunReport> reports)
    {
        var table = Tables.New(
            "run", "state", "samples", "total variation", "sampling floor", "of Q alone", "of the sampler", "divergence", "its floor", "Wasserstein", "its floor",
            "E‖a‖²", "exact E‖a‖²", "modes hold", "V", "V*");
        foreach (var report in reports)
        {
            foreach (var oracle in report.Oracle)
            {
                var comparison = oracle.Comparison;
                Tables.AddRow(
                    table,
                    [
                        report.Run, State(oracle.State),
                        Whole(oracle.Samples), Number(comparison.TotalVariation, 3), Number(comparison.SamplingFloor, 3),
                        Number(oracle.TotalVariationOfQ, 3), Number(oracle.TotalVariationOfSampler, 3), Number(comparison.Divergence, 3), Number(comparison.DivergenceFloor, 3),
                        Number(comparison.Wasserstein, 3), Number(comparison.WassersteinFloor, 3), Number(comparison.MeanSquare, 3),
                        Number(comparison.ExactMeanSquare, 3), string.Join(" / ", comparison.ModeShares.Select(Share)),
                        Number(oracle.LearnedValue, 2), Number(oracle.Value, 2),
                    ]);
            }
        }
        Tables.Write(table);
    }
}
