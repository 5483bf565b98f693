using System.Globalization;
using SoftQ.Cli.Output;

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
        var table = Tables.New("run", "state", "samples", "total variation", "sampling floor", "E‖a‖²", "exact E‖a‖²", "modes hold", "V*");
        foreach (var report in reports)
        {
            foreach (var oracle in report.Oracle)
            {
                var comparison = oracle.Comparison;
                Tables.AddRow(
                    table,
                    [
                        report.Run, $"({string.Join(", ", oracle.State.Select(static element => element.ToString(CultureInfo.InvariantCulture)))})",
                        Whole(oracle.Samples), Number(comparison.TotalVariation, 3), Number(comparison.SamplingFloor, 3), Number(comparison.MeanSquare, 3),
                        Number(comparison.ExactMeanSquare, 3), string.Join(" / ", comparison.ModeShares.Select(Share)), Number(oracle.Value, 2),
                    ]);
            }
        }
        Tables.Write(table);
    }

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Number(double number, int digits) => number.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static string Share(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + "%";
}
