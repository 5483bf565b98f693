namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>One run of a sweep, as far as its configuration is right.</summary>
/// <param name="Name">What distinguishes it from the others.</param>
/// <param name="Draft">Its configuration.</param>
internal sealed record SweepRunDraft(string Name, ConfigurationDraft Draft);
