namespace SoftQ.Gym.Errors;

/// <summary>A step was asked for where no episode goes on: before the first reset, or after an end where nothing resets by itself.</summary>
/// <param name="environment">The environment's id, where it has one.</param>
public sealed class ResetNeededException(string? environment = null)
    : InvalidOperationException($"'{environment ?? "The environment"}' was stepped where no episode goes on, before its first Reset or after an end; call Reset first.");
