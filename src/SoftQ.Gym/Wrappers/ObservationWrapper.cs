using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Wrappers;

/// <summary>A wrapper that gives other observations than the environment inside.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
/// <param name="space">The space of the observations that it gives.</param>
public abstract class ObservationWrapper(IEnvironment inner, Space space) : Wrapper(inner)
{
    private readonly float[] _innerObservation = new float[inner.ObservationSpace.FlatSize];
    private readonly int _size = space.FlatSize;

    /// <inheritdoc/>
    public sealed override Space ObservationSpace => space;

    /// <inheritdoc/>
    public sealed override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        ThrowIfSizeDiffers(observation);
        Inner.Reset(seed, _innerObservation, options);
        Observe(_innerObservation, observation, first: true);
    }

    /// <inheritdoc/>
    public sealed override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        ThrowIfSizeDiffers(observation);
        var outcome = Inner.Step(action, _innerObservation);
        Observe(_innerObservation, observation, first: false);
        return outcome;
    }

    /// <summary>Makes an observation from the environment's.</summary>
    /// <param name="innerObservation">What the environment gave.</param>
    /// <param name="observation">Receives the observation.</param>
    /// <param name="first">Whether it begins an episode.</param>
    protected abstract void Observe(ReadOnlySpan<float> innerObservation, Span<float> observation, bool first);

    private void ThrowIfSizeDiffers(ReadOnlySpan<float> observation)
    {
        if (observation.Length != _size)
            throw new ArgumentException($"'{Name}' writes observations of {_size} elements; found a span of {observation.Length}.", nameof(observation));
    }
}
