using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Begins the next episode by itself: the step after an episode's end ignores its action, resets, and brings the first observation, a
/// reward of 0 and no end. Such a step is no transition; do not learn from it.
/// </summary>
/// <param name="inner">The environment; disposed with this one.</param>
public sealed class Autoreset(IEnvironment inner) : Wrapper(inner)
{
    private bool _ended;

    /// <inheritdoc/>
    public override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        Inner.Reset(seed, observation, options);
        _ended = false;
    }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (_ended)
        {
            Reset(seed: null, observation);
            return default;
        }
        var outcome = Inner.Step(action, observation);
        _ended = outcome.Done;
        return outcome;
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer) => writer.Write("ended", _ended);

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader) => _ended = reader.Read<bool>("ended");
}
