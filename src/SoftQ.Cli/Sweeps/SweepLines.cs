namespace SoftQ.Cli.Sweeps;

/// <summary>A line for every change of a run's state.</summary>
/// <param name="output">Where to.</param>
internal sealed class SweepLines(TextWriter output) : ISweepObserver
{
    private readonly Lock _lock = new();

    public void OnState(SweepEntry entry)
    {
        lock (_lock)
            output.WriteLine($"{SweepText.Of(entry.State)} {entry.Name}{(entry.State == SweepState.Failed ? $": {entry.Error}" : "")}");
    }

    public void OnLine(SweepEntry entry)
    {
    }
}
