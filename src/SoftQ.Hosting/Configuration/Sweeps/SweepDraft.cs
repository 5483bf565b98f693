namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>As much of a sweep as is right.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Findings">What is wrong with the sweep itself.</param>
internal sealed record SweepDraft(IReadOnlyList<SweepRunDraft> Runs, IReadOnlyList<ConfigurationFinding> Findings);
