using SoftQ;
using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace Plugin._1;

/// <summary>A mass on a line; the action pushes it. It should come to rest at zero.</summary>
[Environment("Environment1-v0", MaxEpisodeSteps = 100, Description = "A mass on a line, to be brought to rest at zero")]
public sealed partial class Environment1
{
    [Observation(Low = -2, High = 2)]
    private float _position;

    [Observation(Low = -1, High = 1)]
    private float _velocity;

    /// <summary>The velocity that a push of 1 adds.</summary>
    [Parameter(Description = "The velocity that a push of 1 adds", Min = 0.01, Max = 1)]
    public float Force { get; init; } = 0.1f;

    [Reset]
    private void Begin(RandomStream random) => (_position, _velocity) = ((float)random.Uniform(-1, 1), 0);

    [Step]
    private StepOutcome Push([Action(Low = -1, High = 1)] float push)
    {
        _velocity = Math.Clamp(_velocity + (Force * push), -1, 1);
        _position = Math.Clamp(_position + (0.1f * _velocity), -2, 2);
        return -(_position * _position) - (0.1 * _velocity * _velocity);
    }
}
