using System.Diagnostics;
using SoftQ.Cli.Output;
using Spectre.Console;

namespace SoftQ.Cli.Sweeps;

/// <summary>A table of all runs that changes in place.</summary>
/// <param name="entries">The runs.</param>
/// <param name="context">The place on the terminal.</param>
internal sealed class SweepTable(IReadOnlyList<SweepEntry> entries, LiveDisplayContext context) : ISweepObserver
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private long _shown;

    /// <summary>The table as it is now.</summary>
    /// <param name="entries">The runs.</param>
    public static Table Of(IReadOnlyList<SweepEntry> entries)
    {
        var table = Tables.New("run", "state", "last words");
        foreach (var entry in entries)
            Tables.AddRow(table, entry.Name, SweepText.Of(entry.State), entry.State == SweepState.Failed ? entry.Error : entry.LastLine);
        return table;
    }

    public void OnState(SweepEntry entry) => Show();

    public void OnLine(SweepEntry entry)
    {
        if (Stopwatch.GetElapsedTime(Interlocked.Read(ref _shown)) >= Interval)
            Show();
    }

    private void Show()
    {
        lock (_lock)
        {
            context.UpdateTarget(Of(entries));
            Interlocked.Exchange(ref _shown, Stopwatch.GetTimestamp());
        }
    }
}
