namespace SoftQ.Hosting.Configuration;

/// <summary>A value of a configuration, and where it comes from.</summary>
/// <param name="Value">A bool, long, double, string or TimeSpan, an array of one of these, or null.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ResolvedValue(object? Value, ConfigurationSource Source);
