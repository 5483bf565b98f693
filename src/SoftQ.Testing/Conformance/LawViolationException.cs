namespace SoftQ.Testing.Conformance;

/// <summary>A law does not hold.</summary>
/// <param name="message">What was expected and what was found.</param>
internal sealed class LawViolationException(string message) : Exception(message);
