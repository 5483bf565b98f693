namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>Parameters whose lists go through together.</summary>
/// <param name="Keys">Their keys, two or more.</param>
/// <param name="Source">Where it says so.</param>
internal sealed record SweepZip(IReadOnlyList<string> Keys, ConfigurationSource Source);
