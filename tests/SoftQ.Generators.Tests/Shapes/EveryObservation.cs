using System.Numerics;
using SoftQ;
using SoftQ.Gym;

namespace Shapes;

[Environment("EveryObservation-v1")]
internal sealed partial class EveryObservation
{
    [Observation(Low = -1.5)] private float _number;
    [Observation(High = 0.1)] private double _fine;
    [Observation(Low = 0, High = 255)] private int _whole;
    [Observation] private Vector3 _space;
    [Observation(Size = 3)] private readonly float[] _window = new float[3];

    [Observation] private Vector2 Plane => new(_number, _whole);

    [Reset]
    private void Begin()
    {
        (_number, _fine, _whole, _space) = (0, 0, 0, Vector3.Zero);
        System.Array.Clear(_window);
    }

    [Step]
    private float Advance(RandomStream random, [Action(Low = -0.25, High = double.PositiveInfinity)] double force)
    {
        _number += (float)force;
        _fine -= random.NextDouble();
        _whole++;
        _space += Vector3.One * _number;
        _window[_whole % 3] = _number;
        return _number;
    }
}
