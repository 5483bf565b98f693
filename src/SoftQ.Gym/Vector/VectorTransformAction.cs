using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Vector;

/// <summary>Transforms every action on its way to its environment. The transformation remembers nothing.</summary>
/// <param name="inner">The environments; disposed with this one.</param>
/// <param name="transform">Turns an action of its space into one of the environments'; <see cref="SpaceTransform"/> makes the usual ones.</param>
public sealed class VectorTransformAction(IVectorEnvironment inner, SpaceTransform transform) : VectorWrapper(inner)
{
    private readonly float[] _innerActions = new float[inner.Count * inner.SingleActionSpace.FlatSize];

    /// <inheritdoc/>
    public override Space SingleActionSpace => transform.Space;

    /// <inheritdoc/>
    public override void Step(ReadOnlySpan<float> actions, VectorStep step)
    {
        var (size, innerSize) = (transform.Space.FlatSize, _innerActions.Length / Count);
        if (actions.Length != Count * size)
            throw new InvalidActionException($"{Count} actions of {transform.Space}, {Count * size} elements, are needed; found {actions.Length}.");
        for (var i = 0; i < Count; i++)
        {
            VectorChecks.ThrowIfUnusable(transform.Space, actions.Slice(i * size, size), i);
            transform.Apply(actions.Slice(i * size, size), _innerActions.AsSpan(i * innerSize, innerSize));
        }
        Inner.Step(_innerActions, step);
    }
}
