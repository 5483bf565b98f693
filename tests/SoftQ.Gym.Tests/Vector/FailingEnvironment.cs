using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.Vector;

/// <summary>Gives random observations, and throws where its stream says so, at every reset, or at the step after so many.</summary>
internal sealed class FailingEnvironment(double failureRate, Exception? atReset = null, int failsAfter = int.MaxValue) : IEnvironment, ICapturable
{
    private RandomStream _random = new(0);
    private int _steps;
    private int _life;

    public EnvironmentSpec? Spec { get; } = new("Failing-v0");

    public Space ObservationSpace { get; } = new Box<float>(0, 1, 1);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info => new Dictionary<string, object?> { ["steps"] = _steps };

    public ICapturable? State => this;

    public bool Disposed { get; private set; }

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        if (atReset is not null)
            throw atReset;
        if (seed is { } value)
            _random = new RandomStream(value);
        _steps = 0;
        observation[0] = (float)_random.NextDouble();
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        observation[0] = float.NaN;
        if (_random.NextDouble() < failureRate || _life++ == failsAfter)
            throw new InvalidOperationException("The motor burnt out.");
        observation[0] = (float)_random.NextDouble();
        return new StepOutcome(action[0], Terminated: ++_steps == 6);
    }

    public void Capture(StateWriter writer)
    {
        writer.Write("random", _random);
        writer.Write("steps", _steps);
    }

    public void Restore(StateReader reader)
    {
        reader.Read("random", _random);
        _steps = reader.Read<int>("steps");
    }

    public void Dispose() => Disposed = true;
}
