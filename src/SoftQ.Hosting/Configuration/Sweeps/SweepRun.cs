namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>One run of a sweep.</summary>
/// <param name="Name">What distinguishes it from the others, as the name of a folder: <c>temperature=0.5,seed=1</c>.</param>
/// <param name="Settings">The values that the sweep gives it, as JSON by their keys.</param>
/// <param name="Configuration">Its configuration.</param>
public sealed record SweepRun(string Name, IReadOnlyDictionary<string, string> Settings, ResolvedConfiguration Configuration);
