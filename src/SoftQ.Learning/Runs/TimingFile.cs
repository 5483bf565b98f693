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

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; an existing file is replaced.</param>
    /// <param name="metrics">Receives the rows.</param>
    public TimingFile(string path, IMetricsSink metrics)
    {
        _metrics = metrics;
        _writer = new StreamWriter(path) { NewLine = "\n" };
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
