namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>One run of a sweep.</summary>
/// <param name="Name">What distinguishes it from the others, as the name of a folder: <c>temperature=0.5,seed=1</c>.</param>
/// <param name="Configuration">Its configuration.</param>
public sealed record SweepRun(string Name, ResolvedConfiguration Configuration);
