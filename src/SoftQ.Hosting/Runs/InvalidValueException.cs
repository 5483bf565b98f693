namespace SoftQ.Hosting.Runs;

/// <summary>An environment gave a reward or an observation that is not finite or lies outside its space.</summary>
/// <param name="message">The value, the step, and what was expected.</param>
public sealed class InvalidValueException(string message) : Exception(message);
