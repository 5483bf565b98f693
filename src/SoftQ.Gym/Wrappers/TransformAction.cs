using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Wrappers;

/// <summary>Transforms every action on its way to the environment. The transformation remembers nothing.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="transform">Turns an action of its space into one of the environment's.</param>
public class TransformAction(IEnvironment inner, SpaceTransform transform) : Wrapper(inner)
{
    private readonly float[] _innerAction = new float[inner.ActionSpace.FlatSize];

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="actionSpace">The actions to be taken.</param>
    /// <param name="transform">Turns such an action into one of the environment's.</param>
    public TransformAction(IEnvironment inner, Space actionSpace, SpanTransform transform)
        : this(inner, new SpaceTransform(actionSpace, transform))
    {
    }

    /// <inheritdoc/>
    public sealed override Space ActionSpace => transform.Space;

    /// <inheritdoc/>
    public sealed override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        InvalidActionException.ThrowIfUnusable(Name, transform.Space, action);
        transform.Apply(action, _innerAction);
        return Inner.Step(_innerAction, observation);
    }
}
