namespace SoftQ.Gym.State;

/// <summary>A captured state does not fit the object that it is restored to, or is damaged.</summary>
/// <param name="message">What was expected, what was found, and where.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class StateMismatchException(string message, Exception? inner = null) : Exception(message, inner);
