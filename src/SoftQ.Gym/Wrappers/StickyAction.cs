using System.Text.Json.Serialization;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Wrappers;

/// <summary>
/// Now and then takes the action of the step before instead of the one that is asked for (Machado et al. 2018, section 5.2), for as
/// many steps as it draws.
/// </summary>
/// <remarks>
/// Gymnasium draws from the environment's own stream. Here the wrapper has a stream of its own, derived from the seed of the reset, so
/// that the environment's numbers stay the same with and without it.
/// </remarks>
public sealed class StickyAction : Wrapper
{
    private readonly float[] _action;
    private RandomStream _random = RandomStream.FromEntropy();
    private bool _hasAction;
    private int _repeatsLeft;

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="repeatActionProbability">The probability of beginning to repeat, over [0, 1).</param>
    /// <param name="minimumDuration">The least number of steps that an action is repeated for; at least one.</param>
    /// <param name="maximumDuration">The largest number of steps; each from the least on is as likely.</param>
    [JsonConstructor]
    public StickyAction(IEnvironment inner, double repeatActionProbability, int minimumDuration, int maximumDuration)
        : base(inner)
    {
        if (!(repeatActionProbability is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(repeatActionProbability), repeatActionProbability, "A probability over [0, 1) is needed.");
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumDuration, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumDuration, minimumDuration);
        (RepeatActionProbability, MinimumDuration, MaximumDuration) = (repeatActionProbability, minimumDuration, maximumDuration);
        _action = new float[inner.ActionSpace.FlatSize];
    }

    /// <summary>Wraps an environment.</summary>
    /// <param name="inner">The environment; disposed with this one.</param>
    /// <param name="repeatActionProbability">The probability of beginning to repeat, over [0, 1).</param>
    /// <param name="duration">The number of steps that an action is repeated for.</param>
    public StickyAction(IEnvironment inner, double repeatActionProbability, int duration = 1)
        : this(inner, repeatActionProbability, duration, duration)
    {
    }

    /// <summary>The probability of beginning to repeat.</summary>
    public double RepeatActionProbability { get; }

    /// <summary>The least number of steps that an action is repeated for.</summary>
    public int MinimumDuration { get; }

    /// <summary>The largest number of steps that an action is repeated for.</summary>
    public int MaximumDuration { get; }

    /// <inheritdoc/>
    public override void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        Inner.Reset(seed, observation, options);
        if (seed is { } value)
            _random = new RandomStream(value, nameof(StickyAction));
        (_hasAction, _repeatsLeft) = (false, 0);
    }

    /// <inheritdoc/>
    public override StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        InvalidActionException.ThrowIfUnusable(Name, ActionSpace, action);
        if (_repeatsLeft == 0 && _hasAction && _random.NextDouble() < RepeatActionProbability)
            _repeatsLeft = MinimumDuration + _random.Integer(MaximumDuration - MinimumDuration + 1);
        if (_repeatsLeft > 0)
            _repeatsLeft--;
        else
            action.CopyTo(_action);
        _hasAction = true;
        return Inner.Step(_action, observation);
    }

    /// <inheritdoc/>
    protected override void CaptureOwn(StateWriter writer)
    {
        writer.Write("random", _random);
        writer.WriteSpan<float>("action", _action);
        writer.Write("has-action", _hasAction);
        writer.Write("repeats-left", _repeatsLeft);
    }

    /// <inheritdoc/>
    protected override void RestoreOwn(StateReader reader)
    {
        reader.Read("random", _random);
        reader.ReadSpan<float>("action", _action);
        _hasAction = reader.Read<bool>("has-action");
        _repeatsLeft = reader.Read<int>("repeats-left");
    }
}
