using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>Refuses a step before the first reset, for environments that do not do so themselves.</summary>
/// <param name="inner">The environment; disposed with this one.</param>
public sealed class OrderEnforcing(IEnvironment inner) : Wrapper(inner)
{
    private bool _begun;

    /// <inheritdoc/>
    public override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        Inner.Reset(seed, observation, options);
        _begun = true;
    }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (!_begun)
            throw new ResetNeededException(Name);
        return Inner.Step(action, observation);
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.Write("begun", _begun);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => _begun = reader.Read<bool>("begun");
}
