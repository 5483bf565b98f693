namespace SoftQ.Cli.Sweeps;

/// <summary>How far a run of a sweep is.</summary>
internal enum SweepState
{
    /// <summary>It has not begun.</summary>
    Waiting,

    /// <summary>Its process is at work.</summary>
    Running,

    /// <summary>It is complete.</summary>
    Done,

    /// <summary>Its process ended with an error.</summary>
    Failed,
}
