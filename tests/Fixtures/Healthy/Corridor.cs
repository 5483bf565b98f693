using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace Healthy;

/// <summary>A walk along a line to its end.</summary>
public sealed class Corridor(int length, double reward, IReadOnlyList<double> marks) : IEnvironment, ICapturable
{
    private float _position;

    public EnvironmentSpec? Spec { get; } = new("Corridor-v0");

    public Space ObservationSpace { get; } = new Box<float>(0, length, 1);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info => new Dictionary<string, object?> { ["marks"] = marks };

    public ICapturable? State => this;

    public bool Disposed { get; private set; }

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null) => observation[0] = _position = 0;

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        observation[0] = _position = Math.Clamp(_position + action[0], 0, length);
        return new StepOutcome(reward, Terminated: _position >= length);
    }

    public void Capture(StateWriter writer) => writer.Write("position", _position);

    public void Restore(StateReader reader) => _position = reader.Read<float>("position");

    public void Dispose() => Disposed = true;
}
