namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>MuJoCo could not be loaded, refused a model, or failed in a simulation.</summary>
/// <param name="message">What was expected, what was found, with which model, and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class MuJoCoException(string message, Exception? inner = null) : Exception(message, inner);
