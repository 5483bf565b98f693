using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace Fixtures;

/// <summary>A walk along a line that can be trained on: the environment of the fixtures that fail while it runs.</summary>
/// <param name="name">Its id.</param>
/// <param name="reward">The reward of a step, by the number of steps taken; may throw.</param>
public sealed class Walk(string name, Func<int, double> reward) : IEnvironment, ICapturable
{
    private float _position;
    private int _steps;

    public EnvironmentSpec? Spec { get; } = new(name);

    public Space ObservationSpace { get; } = new Box<float>(-1, 1, 1);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info { get; } = new Dictionary<string, object?>();

    public ICapturable? State => this;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null) => observation[0] = _position = 0;

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        observation[0] = _position = Math.Clamp(_position + action[0], -1, 1);
        return reward(++_steps);
    }

    public void Capture(StateWriter writer)
    {
        writer.Write("position", _position);
        writer.Write("steps", _steps);
    }

    public void Restore(StateReader reader)
    {
        _position = reader.Read<float>("position");
        _steps = reader.Read<int>("steps");
    }

    public void Dispose()
    {
    }
}
