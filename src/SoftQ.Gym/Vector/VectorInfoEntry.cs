namespace SoftQ.Gym.Vector;

/// <summary>One fact of several environments.</summary>
/// <param name="Values">The values, one for each environment; null where it does not have the fact.</param>
/// <param name="Mask">Which environments have it.</param>
public sealed record VectorInfoEntry(object?[] Values, bool[] Mask);
