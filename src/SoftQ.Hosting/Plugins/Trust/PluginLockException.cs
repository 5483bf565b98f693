namespace SoftQ.Hosting.Plugins.Trust;

/// <summary>A lock file cannot be used.</summary>
/// <param name="message">Which, why, and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class PluginLockException(string message, Exception? inner = null) : Exception(message, inner);
