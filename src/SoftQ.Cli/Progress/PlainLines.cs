using System.Globalization;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;

namespace SoftQ.Cli.Progress;

/// <summary>A line for every row of the metrics.</summary>
internal sealed class PlainLines(TextWriter output) : ITrainingObserver
{
    private readonly StepRate _rate = new();
    private TrainingProgress _progress;

    public void OnStep(TrainingProgress progress) => _progress = progress;

    public void OnMetrics(MetricsRow row)
    {
        // The row is written before its own step is reported.
        var steps = Math.Max(_progress.Steps, row.Step);
        var rate = _rate.At(row.Step);
        var left = TimeSpan.FromSeconds((steps - row.Step) / rate);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"step {row.Step,8:N0} / {steps:N0}  {rate,6:F0} steps/s  {(long)left.TotalHours:00}:{left:mm\\:ss} left  return {ReturnText.Of(row.Return)}"));
    }

    public void OnStalled(int step, TimeSpan timeout) => StalledStep.EndProcess(step, timeout);
}
