namespace SoftQ.Hosting.Runs;

/// <summary>The values of a configuration are well-formed, but no run can be composed from them together.</summary>
/// <param name="message">Which, why, and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class CompositionException(string message, Exception? inner = null) : Exception(message, inner);
