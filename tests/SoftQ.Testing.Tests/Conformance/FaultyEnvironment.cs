using System.Runtime.InteropServices;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Testing.Tests.Conformance;

/// <summary>A walk of twenty steps that keeps every law but those that its fault breaks.</summary>
internal sealed class FaultyEnvironment(EnvironmentFault fault) : IEnvironment, ICapturable
{
    private const int Length = 20;

    private static int _stepsOfAll;

    private RandomStream _random = fault == EnvironmentFault.IgnoresTheSeed ? RandomStream.FromEntropy() : new(0);
    private float _position;
    private int _steps;
    private bool _begun;
    private bool _ended;

    public EnvironmentSpec? Spec => null;

    public Space ObservationSpace { get; } = new Box<float>(-1, 1, 2);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info => fault == EnvironmentFault.InfoIsNull ? null! : new Dictionary<string, object?>();

    public ICapturable? State => this;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        if (seed is { } value && fault != EnvironmentFault.IgnoresTheSeed)
            _random = new RandomStream(value);
        if (fault != EnvironmentFault.CarriesOverAnEnd)
            _steps = 0;
        _begun = true;
        _position = (float)_random.Uniform(-0.5, 0.5);
        Observe(observation);
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (!_begun && fault != EnvironmentFault.StepsUnreset)
            throw new ResetNeededException();
        if (fault != EnvironmentFault.TakesNaN)
            InvalidActionException.ThrowIfUnusable(nameof(FaultyEnvironment), ActionSpace, action);
        _steps++;
        _position = Math.Clamp(_position + (0.1f * action[0]) + (float)_random.Uniform(-0.1, 0.1) + OfOthers(), -1, 1);
        Observe(observation);
        if (fault == EnvironmentFault.WritesIntoTheAction)
            MemoryMarshal.GetReference(action) = 0;
        return new StepOutcome(fault == EnvironmentFault.RewardIsNaN ? double.NaN : -_position, Terminated: _steps >= Length);
    }

    public void Capture(StateWriter writer)
    {
        writer.Write("position", _position);
        writer.Write("random", _random);
        if (fault != EnvironmentFault.ForgetsItsSteps)
            writer.Write("steps", _steps);
    }

    public void Restore(StateReader reader)
    {
        _position = reader.Read<float>("position");
        reader.Read("random", _random);
        if (fault != EnvironmentFault.ForgetsItsSteps)
            _steps = reader.Read<int>("steps");
    }

    public void Dispose()
    {
        ObjectDisposedException.ThrowIf(_ended && fault == EnvironmentFault.EndsOnceOnly, this);
        _ended = true;
    }

    private static float StepsOfAll() => 0.01f * (Interlocked.Increment(ref _stepsOfAll) % 7);

    private float OfOthers() => fault == EnvironmentFault.SharesState ? StepsOfAll() : 0;

    private void Observe(Span<float> observation)
    {
        observation[0] = fault == EnvironmentFault.LeavesItsSpace ? 2 : _position;
        if (fault != EnvironmentFault.LeavesAnElementUnwritten)
            observation[1] = (float)Math.Min(_steps, Length) / Length;
    }
}
