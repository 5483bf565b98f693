using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace Tasks;

/// <summary>A point that is to go to the middle. Its class is not called Env, and it keeps the action before.</summary>
public class Point : UserEnv
{
    private readonly float[] _position = new float[2];
    private NDArray _before;

    public Point()
    {
        ObservationSpace = new Box(-2f, 2f, new Shape(2));
        ActionSpace = new Box(-0.5f, 0.5f, new Shape(2));
    }

    public override NDArray Reset()
    {
        for (var i = 0; i < 2; i++)
            _position[i] = (float)((Random.NextDouble() * 2) - 1);
        _before = null;
        return new NDArray(_position);
    }

    public override Step Step(object action)
    {
        var force = (NDArray)action;
        var change = 0f;
        for (var i = 0; i < 2; i++)
        {
            _position[i] = Math.Clamp(_position[i] + force.GetAtIndex<float>(i), -2, 2);
            change += _before is null ? 0 : Math.Abs(force.GetAtIndex<float>(i) - _before.GetAtIndex<float>(i));
        }
        _before = force;
        var reward = -(_position[0] * _position[0]) - (_position[1] * _position[1]);
        return new Step(new NDArray(_position), reward, done: false, new Gym.Collections.Dict("change", change));
    }
}
