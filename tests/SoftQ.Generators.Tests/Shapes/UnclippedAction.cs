using SoftQ;

namespace Shapes;

[Environment("Unclipped-v0")]
internal sealed partial class UnclippedAction
{
    [Observation] private float _position;

    [Reset]
    private void Reset() => _position = 0;

    [Step]
    private double Step([Action(Low = -1, High = 1, OutOfRange = OutOfRange.AsGiven)] float force)
    {
        _position += System.Math.Clamp(force, -1, 1);
        return -force * force;
    }
}
