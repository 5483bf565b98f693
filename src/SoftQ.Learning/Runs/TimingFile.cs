using System.Diagnostics;
using System.Globalization;

namespace SoftQ.Learning.Runs;

/// <summary>What the clock said at every row of the metrics; kept apart from them, since it differs between equal runs.</summary>
public sealed class TimingFile : IMetricsSink, IDisposable
{
    private readonly StreamWriter _writer;
    private readonly IMetricsSink _metrics;
    private readonly long _start = Stopwatch.GetTimestamp();
    private (int Step, TimeSpan Elapsed) _last;

    /// <summary>Begins a file, or goes on with it: seconds are counted from where a run was started or resumed.</summary>
    /// <param name="path">Where.</param>
    /// <param name="metrics">Receives the rows.</param>
    /// <param name="step">The steps that the run has done already.</param>
    public TimingFile(string path, IMetricsSink metrics, int step)
    {
        (_metrics, _last) = (metrics, (step, TimeSpan.Zero));
        _writer = new StreamWriter(path, append: step > 0) { NewLine = "\n" };
        if (step == 0)
            _writer.WriteLine("step,elapsed_seconds,steps_per_second");
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Write(MetricsRow row)
    {
        var elapsed = Stopwatch.GetElapsedTime(_start);
        var rate = (row.Step - _last.Step) / (elapsed - _last.Elapsed).TotalSeconds;
        _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Step},{elapsed.TotalSeconds:F3},{rate:F1}"));
        _writer.Flush();
        _last = (row.Step, elapsed);
        _metrics.Write(row);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
