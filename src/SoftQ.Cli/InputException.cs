namespace SoftQ.Cli;

/// <summary>What a person asked for cannot be done.</summary>
/// <param name="message">What was expected, what was found, what to do.</param>
internal sealed class InputException(string message) : Exception(message);
