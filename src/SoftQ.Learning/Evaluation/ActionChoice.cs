using SoftQ.Gym;

namespace SoftQ.Learning.Evaluation;

/// <summary>Chooses an action.</summary>
/// <param name="observation">The observation.</param>
/// <param name="action">Receives the action, in the environment's coordinates.</param>
/// <param name="random">The stream to draw from.</param>
public delegate void ActionChoice(ReadOnlySpan<float> observation, Span<float> action, RandomStream random);
