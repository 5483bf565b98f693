namespace SoftQ.Hosting.Configuration;

/// <summary>As much of a configuration as is right, and what is wrong.</summary>
/// <param name="Sections">The sections; null for one whose plugin or choice is not known.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record ConfigurationDraft(IReadOnlyList<ResolvedSection?> Sections, List<ConfigurationFinding> Findings);
