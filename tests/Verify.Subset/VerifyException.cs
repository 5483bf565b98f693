namespace VerifyTests;

/// <summary>A snapshot is missing, or differs from what the test gave.</summary>
/// <param name="message">What was expected, what was found, and how to accept it.</param>
internal sealed class VerifyException(string message) : Exception(message);
