using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>Truncates an episode after a number of steps.</summary>
public sealed class TimeLimit : Wrapper
{
    private int _elapsed = -1;

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="maxEpisodeSteps">Steps after which an episode is truncated; at least one.</param>
    public TimeLimit(IEnvironment inner, int maxEpisodeSteps)
        : base(inner)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxEpisodeSteps);
        MaxEpisodeSteps = maxEpisodeSteps;
        Spec = inner.Spec is { } spec ? spec with { MaxEpisodeSteps = maxEpisodeSteps } : null;
    }

    /// <summary>Steps after which an episode is truncated.</summary>
    public int MaxEpisodeSteps { get; }

    /// <inheritdoc/>
    public override EnvironmentSpec? Spec { get; }

    /// <inheritdoc/>
    public override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        Inner.Reset(seed, observation, options);
        _elapsed = 0;
    }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (_elapsed < 0)
            throw new ResetNeededException(Name);
        var outcome = Inner.Step(action, observation);
        _elapsed++;
        return _elapsed >= MaxEpisodeSteps ? outcome with { Truncated = true } : outcome;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.Write("elapsed", _elapsed);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => _elapsed = reader.Read<int>("elapsed");
}
