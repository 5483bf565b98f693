namespace SoftQ.Hosting.Runs;

/// <summary>Carries what goes wrong in a run without stopping it to whoever wants to know.</summary>
public sealed class RunWarnings
{
    /// <summary>A warning, in one paragraph; raised on the thread that runs the environment.</summary>
    public event Action<string>? Raised;

    /// <summary>Raises a warning.</summary>
    /// <param name="warning">What went wrong, where, and what to do.</param>
    internal void Raise(string warning) => Raised?.Invoke(warning);
}
