using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Environments;

/// <summary>Truncates an episode after a number of steps, as Gymnasium's wrapper of the same name.</summary>
public sealed class TimeLimit : IEnvironment, ICapturable
{
    private readonly IEnvironment _inner;
    private int _elapsed = -1;

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="maxEpisodeSteps">Steps after which an episode is truncated; at least one.</param>
    public TimeLimit(IEnvironment inner, int maxEpisodeSteps)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxEpisodeSteps);
        _inner = inner;
        MaxEpisodeSteps = maxEpisodeSteps;
    }

    /// <summary>Steps after which an episode is truncated.</summary>
    public int MaxEpisodeSteps { get; }

    /// <inheritdoc/>
    public EnvironmentSpec? Spec => _inner.Spec is { } spec ? spec with { MaxEpisodeSteps = MaxEpisodeSteps } : null;

    /// <inheritdoc/>
    public Space ObservationSpace => _inner.ObservationSpace;

    /// <inheritdoc/>
    public Space ActionSpace => _inner.ActionSpace;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Info => _inner.Info;

    /// <inheritdoc/>
    public ICapturable? State => _inner.State is null ? null : this;

    /// <inheritdoc/>
    public IEnvironment Unwrapped => _inner.Unwrapped;

    /// <inheritdoc/>
    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        _inner.Reset(seed, observation, options);
        _elapsed = 0;
    }

    /// <inheritdoc/>
    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (_elapsed < 0)
            throw new ResetNeededException(Spec?.Id);
        var outcome = _inner.Step(action, observation);
        _elapsed++;
        return _elapsed >= MaxEpisodeSteps ? outcome with { Truncated = true } : outcome;
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("elapsed", _elapsed);
        writer.Write("inner", CapturableInner());
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        _elapsed = reader.Read<int>("elapsed");
        reader.Read("inner", CapturableInner());
    }

    /// <inheritdoc/>
    public void Dispose() => _inner.Dispose();

    private ICapturable CapturableInner() =>
        _inner.State ?? throw new InvalidOperationException($"'{Spec?.Id}' has no state capture; ask for State before capturing.");
}
