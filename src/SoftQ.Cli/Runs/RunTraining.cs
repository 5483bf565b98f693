using System.Diagnostics;
using System.Globalization;
using SoftQ.Cli.Commands;
using SoftQ.Cli.Progress;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;

namespace SoftQ.Cli.Runs;

/// <summary>Trains a run to its end for somebody who watches.</summary>
internal static class RunTraining
{
    /// <summary>Trains, shows it, and draws the figures.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="open">Begins the session, or resumes it.</param>
    /// <returns>The exit code.</returns>
    public static int Finish(ComposedRun run, RunFolder folder, Func<TrainingSession> open)
    {
        run.Warnings.Raised += Warn;
        using var interruption = new Interruption();
        using var session = open();
        var first = run.Trainer.Step;
        var (where, task) = (run.Execution.Device, run.Environment.Spec?.Id ?? "the environment");
        Console.WriteLine(first == 0
            ? $"Training {task} on {where} into {folder.Path}"
            : string.Create(CultureInfo.InvariantCulture, $"Training {task} on {where} in {folder.Path}, from step {first:N0} on"));
        if (run.Environment.State is null)
            Warn($"{task} cannot capture its state, so checkpoints are taken between episodes only.");
        var (start, updates) = (Stopwatch.GetTimestamp(), run.Agent.Updates);
        var complete = TrainingDisplay.Show(observer => session.Train(observer, interruption.Token));
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(complete ? "Trained" : "Stopped after")} {run.Trainer.Step:N0} steps in {elapsed.TotalSeconds:F0} s, {(run.Agent.Updates - updates) / elapsed.TotalSeconds:F0} updates/s; last episode's return {ReturnText.Of(run.Trainer.Progress.LastReturn)}"));
        if (!complete)
        {
            Console.WriteLine($"'softq resume {folder.Path}' goes on.");
            return ErrorReport.Interrupted;
        }
        foreach (var figure in RunFigures.Draw(run, folder, baseline: null))
            Console.WriteLine($"Drew {figure}");
        return 0;
    }

    /// <summary>Writes a warning on the error stream.</summary>
    /// <param name="warning">The warning.</param>
    public static void Warn(string warning)
    {
        foreach (var line in warning.Split('\n'))
            Console.Error.WriteLine($"softq: {line}");
    }
}
