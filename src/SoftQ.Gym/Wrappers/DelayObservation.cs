using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>Gives every observation some steps late; before the first one arrives, zeros.</summary>
public sealed class DelayObservation : ObservationWrapper
{
    private readonly float[] _queue;
    private int _next;

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="delay">By how many steps observations are late; zero or more.</param>
    public DelayObservation(IEnvironment inner, int delay)
        : base(inner, inner.ObservationSpace)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        Delay = delay;
        _queue = new float[delay * inner.ObservationSpace.FlatSize];
    }

    /// <summary>By how many steps observations are late.</summary>
    public int Delay { get; }

    /// <inheritdoc/>
    protected override void Observe(ReadOnlySpan<float> innerObservation, Span<float> observation, bool first)
    {
        if (first)
        {
            _queue.AsSpan().Clear();
            _next = 0;
        }
        if (Delay == 0)
        {
            innerObservation.CopyTo(observation);
            return;
        }
        var oldest = _queue.AsSpan(_next * innerObservation.Length, innerObservation.Length);
        oldest.CopyTo(observation);
        innerObservation.CopyTo(oldest);
        _next = (_next + 1) % Delay;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer)
    {
        writer.WriteSpan<float>("queue", _queue);
        writer.Write("next", _next);
    }

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader)
    {
        reader.ReadSpan<float>("queue", _queue);
        _next = reader.Read<int>("next");
    }
}
