using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace Obstinate;

/// <summary>A noisy walk whose episodes end at either side, and whose state cannot be captured.</summary>
/// <param name="name">Its id.</param>
/// <param name="hangsAtStep">The step that never comes back, counted over all episodes; null for none.</param>
public sealed class Wanderer(string name, int? hangsAtStep) : IEnvironment
{
    private RandomStream _random = new(0UL);
    private float _position;
    private int _steps;

    public EnvironmentSpec? Spec { get; } = new(name);

    public Space ObservationSpace { get; } = new Box<float>(-2, 2, 1);

    public Space ActionSpace { get; } = new Box<float>(-1, 1, 1);

    public IReadOnlyDictionary<string, object?> Info { get; } = new Dictionary<string, object?>();

    public ICapturable? State => null;

    public void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null)
    {
        if (seed is not null)
            _random = new RandomStream(seed.Value);
        observation[0] = _position = (float)_random.Uniform(-0.2, 0.2);
    }

    public StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation)
    {
        if (++_steps == hangsAtStep)
            Thread.Sleep(Timeout.Infinite);
        observation[0] = _position = Math.Clamp(_position + (0.2f * action[0]) + (float)_random.Normal(0, 0.1), -2, 2);
        return new StepOutcome(-Math.Abs(_position), Terminated: Math.Abs(_position) > 1);
    }

    public void Dispose()
    {
    }
}
