using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Gym.Vector;

namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// Many poles on carts in one loop. Each has a stream of its own, so that it gives what a <see cref="CartPole"/> of its seed gives, to
/// the bit; Gymnasium's own vector of this task has one stream for all.
/// </summary>
/// <param name="single">One of them, for its spaces and its parameters; not stepped.</param>
/// <param name="count">How many.</param>
/// <param name="autoreset">What happens where an episode has ended.</param>
/// <param name="maxEpisodeSteps">Steps after which an episode is truncated; null where nothing limits it.</param>
internal sealed class CartPoleVector(CartPole single, int count, AutoresetMode autoreset, int? maxEpisodeSteps) : IVectorEnvironment, ICapturable
{
    private readonly CartPoleState[] _states = new CartPoleState[count];
    private readonly int[] _elapsed = new int[count];
    private readonly bool[] _ended = new bool[count];
    private readonly RandomStream[] _random = [.. Enumerable.Range(0, count).Select(static _ => RandomStream.FromEntropy())];
    private readonly int _maxEpisodeSteps = maxEpisodeSteps ?? int.MaxValue;
    private bool _begun;

    public EnvironmentSpec? Spec { get; } = single.Spec! with { MaxEpisodeSteps = maxEpisodeSteps };

    public int Count => count;

    public Space SingleObservationSpace => single.ObservationSpace;

    public Space SingleActionSpace => single.ActionSpace;

    public AutoresetMode Autoreset => autoreset;

    public VectorInfo Info => new(Enumerable.Repeat(single.Info, count));

    public ICapturable State => this;

    public void Reset(ReadOnlySpan<ulong?> seeds, VectorStep step, ResetOptions? options = null, ReadOnlySpan<bool> mask = default)
    {
        VectorChecks.ThrowIfUnusable(seeds, mask, count, _begun);
        step.ThrowIfSizeDiffers(count, 4);
        options?.ThrowIfUnknown();
        for (var i = 0; i < count; i++)
        {
            if (mask.IsEmpty || mask[i])
            {
                if (!seeds.IsEmpty && seeds[i] is { } seed)
                    _random[i] = new RandomStream(seed);
                Begin(i);
                (step.Rewards[i], step.Terminated[i], step.Truncated[i]) = (0, false, false);
                (step.HasFinal[i], step.Faulted[i]) = (false, false);
            }
            Observe(_states[i], step.Observation(i));
        }
        _begun = true;
    }

    public void Step(ReadOnlySpan<float> actions, VectorStep step)
    {
        ThrowIfUnusable(actions);
        step.ThrowIfSizeDiffers(count, 4);
        step.HasFinal.Clear();
        step.Faulted.Clear();
        for (var i = 0; i < _states.Length; i++)
        {
            var outcome = default(StepOutcome);
            if (_ended[i])
                Begin(i);
            else
                outcome = Advance(i, right: actions[i] == 1);
            (step.Rewards[i], step.Terminated[i], step.Truncated[i]) = (outcome.Reward, outcome.Terminated, outcome.Truncated);
            if (outcome.Done)
                End(i, step);
            Observe(_states[i], step.Observation(i));
        }
    }

    public void Capture(StateWriter writer)
    {
        writer.Write("begun", _begun);
        writer.WriteSpan<CartPoleState>("states", _states);
        writer.WriteSpan<int>("elapsed", _elapsed);
        writer.WriteSpan<bool>("ended", _ended);
        foreach (var random in _random)
            writer.Write("random", random);
    }

    public void Restore(StateReader reader)
    {
        _begun = reader.Read<bool>("begun");
        reader.ReadSpan<CartPoleState>("states", _states);
        reader.ReadSpan<int>("elapsed", _elapsed);
        reader.ReadSpan<bool>("ended", _ended);
        foreach (var random in _random)
            reader.Read("random", random);
    }

    public void Dispose()
    {
    }

    private static void Observe(CartPoleState state, Span<float> observation)
    {
        observation[3] = (float)state.AngularVelocity;
        (observation[0], observation[1], observation[2]) = ((float)state.Position, (float)state.Velocity, (float)state.Angle);
    }

    private StepOutcome Advance(int i, bool right)
    {
        var state = CartPoleDynamics.Step(_states[i], right);
        _states[i] = state;
        var falls = CartPoleDynamics.HasFallen(state);
        return new StepOutcome(single.RewardOf(falls), falls, ++_elapsed[i] >= _maxEpisodeSteps);
    }

    private void Begin(int i)
    {
        _states[i] = CartPoleDynamics.Begin(_random[i], -0.05, 0.05);
        (_elapsed[i], _ended[i]) = (0, false);
    }

    private void End(int i, VectorStep step)
    {
        _ended[i] = true;
        if (autoreset != AutoresetMode.SameStep)
            return;
        Observe(_states[i], step.FinalObservation(i));
        step.HasFinal[i] = true;
        Begin(i);
    }

    private void ThrowIfUnusable(ReadOnlySpan<float> actions)
    {
        if (!_begun)
            throw new ResetNeededException(Spec!.Id);
        if (actions.Length != count)
            throw new InvalidActionException($"'{Spec!.Id}' takes {count} actions of {SingleActionSpace}; found {actions.Length}.");
        for (var i = 0; i < actions.Length; i++)
        {
            if (actions[i] is not (0 or 1))
                VectorChecks.ThrowIfUnusable(SingleActionSpace, actions.Slice(i, 1), i);
        }
        if (autoreset == AutoresetMode.Disabled && _ended.AsSpan().Contains(true))
            throw VectorChecks.ResetNeeded(_ended.AsSpan().IndexOf(true), Spec);
    }
}
