namespace SoftQ.Hosting.Runs;

/// <summary>What an agent learns is no longer finite.</summary>
/// <param name="message">Which quantity, since when, and what to do.</param>
public sealed class DivergenceException(string message) : Exception(message);
