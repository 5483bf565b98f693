using System.Diagnostics;
using System.Globalization;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;
using Spectre.Console;

namespace SoftQ.Cli.Progress;

/// <summary>A progress bar with steps per second and the current return.</summary>
internal sealed class ProgressBar(ProgressContext context) : ITrainingObserver
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly StepRate _rate = new();
    private ProgressTask? _task;
    private long _shown;

    public void OnStep(TrainingProgress progress)
    {
        if (Stopwatch.GetElapsedTime(_shown) < Interval && progress.Step < progress.Steps)
            return;
        _shown = Stopwatch.GetTimestamp();
        _task ??= context.AddTask("starting", maxValue: progress.Steps);
        _task.Value = progress.Step;
        _task.Description = string.Create(
            CultureInfo.InvariantCulture, $"{_rate.At(progress.Step):F0} steps/s, {progress.Episodes:N0} episodes, return {ReturnText.Of(progress.LastReturn)}");
    }

    public void OnMetrics(MetricsRow row)
    {
    }

    public void OnStalled(int step, TimeSpan timeout) => StalledStep.EndProcess(step, timeout);
}
