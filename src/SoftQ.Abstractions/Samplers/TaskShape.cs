namespace SoftQ.Samplers;

/// <summary>The sizes of a task, for plugins that build networks for it.</summary>
/// <param name="ObservationSize">Elements of an observation, o.</param>
/// <param name="ActionSize">Elements of an action, d.</param>
public sealed record TaskShape(int ObservationSize, int ActionSize);
