namespace SoftQ.Cli.Sweeps;

/// <summary>The states of runs as people read them.</summary>
internal static class SweepText
{
    /// <summary>A state's word.</summary>
    /// <param name="state">The state.</param>
    public static string Of(SweepState state) => state switch
    {
        SweepState.Waiting => "waiting",
        SweepState.Running => "running",
        SweepState.Done => "done",
        _ => "failed",
    };
}
