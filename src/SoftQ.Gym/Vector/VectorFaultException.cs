namespace SoftQ.Gym.Vector;

/// <summary>One environment of a vector failed more often than is tolerated. The inner exception, with its stack trace, is the environment's own.</summary>
/// <param name="index">Which environment.</param>
/// <param name="environment">Its id or class.</param>
/// <param name="tolerance">What was tolerated.</param>
/// <param name="inner">What it threw.</param>
public sealed class VectorFaultException(int index, string environment, FaultTolerance tolerance, Exception inner) : Exception(
    $"Environment {index} of the vector, '{environment}', threw {inner.GetType().Name}: {inner.Message}"
    + (tolerance.Rebuilds == 0 ? "" : $" It had been rebuilt {tolerance.Rebuilds} times within {tolerance.WindowSteps} steps."),
    inner)
{
    /// <summary>Which environment failed.</summary>
    public int Index { get; } = index;
}
