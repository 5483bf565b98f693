namespace SoftQ.Gym.Errors;

/// <summary>An environment gave something that its own spaces, or the contract of environments, rule out.</summary>
/// <param name="message">What was expected, what was found, and where.</param>
public sealed class ContractViolationException(string message) : InvalidOperationException(message);
