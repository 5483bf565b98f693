namespace SoftQ.Hosting.Runs;

/// <summary>A run folder cannot be used.</summary>
/// <param name="message">Which, why, and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class RunFolderException(string message, Exception? inner = null) : Exception(message, inner);
