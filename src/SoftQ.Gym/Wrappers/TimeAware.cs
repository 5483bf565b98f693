using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>Adds to every observation, as its last element, the number of steps that the episode has taken.</summary>
public sealed class TimeAware : ObservationWrapper
{
    private readonly int _maxEpisodeSteps;
    private int _elapsed;

    /// <summary>Wraps an environment that has a time limit.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="normalizeTime">Whether the time is a share of the limit, from 0 to 1, instead of a count.</param>
    /// <exception cref="ArgumentException">The environment has no time limit, so that time has no bound.</exception>
    public TimeAware(IEnvironment inner, bool normalizeTime = false)
        : base(inner, WithTime(inner, normalizeTime))
    {
        NormalizeTime = normalizeTime;
        _maxEpisodeSteps = LimitOf(inner);
    }

    /// <summary>Whether the time is a share of the limit instead of a count.</summary>
    public bool NormalizeTime { get; }

    /// <inheritdoc/>
    protected override void Observe(ReadOnlySpan<float> innerObservation, Span<float> observation, bool first)
    {
        _elapsed = first ? 0 : _elapsed + 1;
        innerObservation.CopyTo(observation);
        observation[^1] = NormalizeTime ? (float)((double)_elapsed / _maxEpisodeSteps) : _elapsed;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.Write("elapsed", _elapsed);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => _elapsed = reader.Read<int>("elapsed");

    private static Box<float> WithTime(IEnvironment inner, bool normalizeTime)
    {
        var (low, high) = FlatBounds.Of(inner.ObservationSpace);
        return new Box<float>([.. low, 0], [.. high, normalizeTime ? 1 : LimitOf(inner)]);
    }

    private static int LimitOf(IEnvironment inner) => inner.Find<TimeLimit>()?.MaxEpisodeSteps ?? inner.Spec?.MaxEpisodeSteps
        ?? throw new ArgumentException($"{nameof(TimeAware)} needs an environment with a time limit; wrap it in {nameof(TimeLimit)} first.", nameof(inner));
}
