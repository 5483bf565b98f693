using SoftQ.Learning.Evaluation;

namespace SoftQ.Cli.Runs;

/// <summary>What an evaluation found of a run.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="Step">The environment steps that it had done.</param>
/// <param name="Actions">How actions were chosen.</param>
/// <param name="Evaluation">The episodes.</param>
/// <param name="Oracle">The comparisons with the exact policy; empty where none was asked for.</param>
/// <param name="Videos">The paths of the films of episodes.</param>
internal sealed record RunReport(
    string Run, int Step, string Actions, EvaluationSummary Evaluation, IReadOnlyList<OracleReport> Oracle, IReadOnlyList<string> Videos);
