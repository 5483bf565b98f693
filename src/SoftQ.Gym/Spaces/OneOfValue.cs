namespace SoftQ.Gym.Spaces;

/// <summary>A value of a <see cref="OneOf"/> space.</summary>
/// <param name="Index">Which of the spaces it is of, from 0.</param>
/// <param name="Value">The value in that space.</param>
public sealed record OneOfValue(int Index, object Value);
