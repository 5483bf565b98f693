using SoftQ.Gym.Vector;

namespace SoftQ.Gym.Registry;

/// <summary>How environments that are made together step.</summary>
/// <param name="Autoreset">What happens where an episode has ended.</param>
/// <param name="Threads">
/// How many threads step them one by one. Null takes the environment's own vector form, the fastest, where it has one and no wrapper is
/// around each environment; otherwise one thread. Results are the same for all.
/// </param>
/// <param name="Tolerance">How often an environment that throws is made anew; never by default. Where it is given, they step one by one.</param>
public sealed record VectorOptions(AutoresetMode Autoreset = AutoresetMode.NextStep, int? Threads = null, FaultTolerance? Tolerance = null);
