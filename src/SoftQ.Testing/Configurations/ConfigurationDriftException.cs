namespace SoftQ.Testing.Configurations;

/// <summary>A configuration file does not resolve to what was accepted.</summary>
/// <param name="message">What differs, and where each value comes from.</param>
/// <param name="inner">What the snapshot library said.</param>
public sealed class ConfigurationDriftException(string message, Exception inner) : Exception($"{message}\n\n{inner.Message}", inner);
