using System.Numerics;
using SoftQ;
using SoftQ.Gym.Environments;

namespace Shapes;

[Environment("PointMass-v0")]
public sealed partial class PointMass
{
    [Observation] private Vector2 _position;
    [Observation] private Vector2 _speed;

    [Reset]
    private void Reset() => (_position, _speed) = (Vector2.One, Vector2.Zero);

    [Step]
    private StepOutcome Step([Action(Low = -1, High = 1)] Vector2 force)
    {
        _speed = (0.9f * _speed) + (0.1f * force);
        _position += 0.1f * _speed;
        return new StepOutcome(-_position.LengthSquared() - (0.1f * force.LengthSquared()), _position.LengthSquared() > 100);
    }
}
