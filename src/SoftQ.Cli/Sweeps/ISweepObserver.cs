namespace SoftQ.Cli.Sweeps;

/// <summary>Is told how a sweep goes, from several threads.</summary>
internal interface ISweepObserver
{
    /// <summary>A run is in another state.</summary>
    /// <param name="entry">The run.</param>
    void OnState(SweepEntry entry);

    /// <summary>A run's process wrote a line.</summary>
    /// <param name="entry">The run.</param>
    void OnLine(SweepEntry entry);
}
