namespace SoftQ.Gym.Errors;

/// <summary>A step was asked for before an episode had begun.</summary>
/// <param name="environment">The environment's id, where it has one.</param>
public sealed class ResetNeededException(string? environment = null)
    : InvalidOperationException($"'{environment ?? "The environment"}' was stepped before its first Reset; call Reset first.");
