namespace SoftQ.Gym.Vector;

/// <summary>How often an environment that throws is made anew before its exception stops everything.</summary>
/// <param name="Rebuilds">How often within the window, for each environment; 0 stops at the first exception.</param>
/// <param name="WindowSteps">The window, in steps.</param>
public sealed record FaultTolerance(int Rebuilds, int WindowSteps = 10_000)
{
    /// <summary>The first exception stops everything.</summary>
    public static FaultTolerance None { get; } = new(Rebuilds: 0);
}
