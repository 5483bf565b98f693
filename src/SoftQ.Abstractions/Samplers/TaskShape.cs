namespace SoftQ.Samplers;

/// <summary>The sizes of a task, for those who build networks for it.</summary>
/// <param name="ObservationSize">Elements of an observation, o.</param>
/// <param name="ActionSize">Elements of an action, d; 1 where actions are discrete.</param>
/// <param name="Choices">How many choices a discrete action has; 0 where actions are continuous.</param>
public sealed record TaskShape(int ObservationSize, int ActionSize, int Choices = 0);
