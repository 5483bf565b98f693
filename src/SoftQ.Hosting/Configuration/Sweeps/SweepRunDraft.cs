namespace SoftQ.Hosting.Configuration.Sweeps;

/// <summary>One run of a sweep, as far as its configuration is right.</summary>
/// <param name="Point">What the sweep gives it.</param>
/// <param name="Draft">Its configuration.</param>
internal sealed record SweepRunDraft(SweepPoint Point, ConfigurationDraft Draft);
