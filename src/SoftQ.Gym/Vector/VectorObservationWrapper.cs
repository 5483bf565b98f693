using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Vector;

/// <summary>A vector wrapper that gives other observations than the environments inside.</summary>
/// <param name="inner">The environments; disposed with this one.</param>
/// <param name="space">The space of the observations that it gives.</param>
public abstract class VectorObservationWrapper(IVectorEnvironment inner, Space space) : VectorWrapper(inner)
{
    private readonly VectorStep _inner = inner.NewStep();

    /// <inheritdoc/>
    public sealed override Space SingleObservationSpace => space;

    /// <inheritdoc/>
    public sealed override void Reset(ReadOnlySpan<ulong?> seeds, VectorStep step, ResetOptions? options = null, ReadOnlySpan<bool> mask = default)
    {
        step.ThrowIfSizeDiffers(Count, space.FlatSize);
        Inner.Reset(seeds, _inner, options, mask);
        Learn(_inner, mask);
        Give(step);
    }

    /// <inheritdoc/>
    public sealed override void Step(ReadOnlySpan<float> actions, VectorStep step)
    {
        step.ThrowIfSizeDiffers(Count, space.FlatSize);
        Inner.Step(actions, _inner);
        Learn(_inner, mask: default);
        Give(step);
    }

    /// <summary>Takes note of observations before they are transformed.</summary>
    /// <param name="inner">What the environments gave.</param>
    /// <param name="mask">Which observations are new; empty for all of them.</param>
    protected virtual void Learn(VectorStep inner, ReadOnlySpan<bool> mask)
    {
    }

    /// <summary>Makes observations from the environments'.</summary>
    /// <param name="innerObservation">What one environment gave.</param>
    /// <param name="observation">Receives the observation.</param>
    protected abstract void Transform(ReadOnlySpan<float> innerObservation, Span<float> observation);

    private void Give(VectorStep step)
    {
        step.CopyOutcomes(_inner);
        for (var i = 0; i < Count; i++)
        {
            Transform(_inner.Observation(i), step.Observation(i));
            if (_inner.HasFinal[i])
                Transform(_inner.FinalObservation(i), step.FinalObservation(i));
        }
    }
}
