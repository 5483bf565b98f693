using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Tests.Environments;

/// <summary>Counts its steps, terminates at a given one, and moves by a random number at each reset.</summary>
internal sealed class CountingEnvironment(int terminatesAt = int.MaxValue) : IEnvironment, ICapturable
{
    private RandomStream _random = new(0);
    private float _position;
    private int _steps;

    public EnvironmentSpec? Spec { get; } = new("Counting-v0");

    public Space ObservationSpace { get; } = new Box<float>(float.NegativeInfinity, float.PositiveInfinity, 1);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info => new Dictionary<string, object?> { ["steps"] = _steps };

    public ICapturable? State => this;

    public bool Disposed { get; private set; }

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        if (seed is { } value)
            _random = new RandomStream(value);
        (_position, _steps) = ((float)_random.NextDouble(), 0);
        observation[0] = _position;
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        _position += action[0];
        _steps++;
        observation[0] = _position;
        return new StepOutcome(_position, Terminated: _steps == terminatesAt);
    }

    public void Capture(StateWriter writer)
    {
        writer.Write("random", _random);
        writer.Write("position", _position);
        writer.Write("steps", _steps);
    }

    public void Restore(StateReader reader)
    {
        reader.Read("random", _random);
        _position = reader.Read<float>("position");
        _steps = reader.Read<int>("steps");
    }

    public void Dispose() => Disposed = true;
}
