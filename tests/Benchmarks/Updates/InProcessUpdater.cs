using System.Diagnostics;

namespace SoftQ.Benchmarks.Updates;

/// <summary>An updater in this process.</summary>
/// <param name="name">What the tables call it.</param>
/// <param name="update">Makes one update.</param>
/// <param name="dispose">Frees what it holds.</param>
internal sealed class InProcessUpdater(string name, Action update, Action? dispose = null) : IUpdater
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public (double Processor, double Elapsed) Update(int count)
    {
        var (processor, elapsed) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < count; i++)
            update();
        return ((Environment.CpuUsage.TotalTime - processor).TotalSeconds, Stopwatch.GetElapsedTime(elapsed).TotalSeconds);
    }

    /// <inheritdoc/>
    public void Dispose() => dispose?.Invoke();
}
