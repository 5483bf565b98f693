using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Wrappers;

/// <summary>Takes any action and clips it to the bounds of the environment's action space, a box.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
public sealed class ClipAction(IEnvironment inner) : TransformAction(inner, SpaceTransform.ClipAction(inner.ActionSpace));
