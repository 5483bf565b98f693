using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace Tasks;

/// <summary>Gives observations of a type that its space does not say, and as a reward the action. A step makes no object.</summary>
public class TypedEnv : UserEnv
{
    private readonly NDArray _observation;
    private readonly Step _step;
    private readonly bool _continuous;

    public TypedEnv(TypeCode elements, bool continuous = false)
    {
        _continuous = continuous;
        ObservationSpace = new Box(0f, 9f, new Shape(3));
        ActionSpace = continuous ? new Box(-1f, 1f, new Shape(2)) : new Discrete(3, start: 5);
        var values = Array.CreateInstance(Type.GetType("System." + elements), 3);
        for (var i = 0; i < 3; i++)
            values.SetValue(Convert.ChangeType(i, elements), i);
        _observation = new NDArray(values);
        _step = new Step(_observation, 0, done: false, null);
    }

    public override NDArray Reset() => _observation;

    public override Step Step(object action)
    {
        _step.Reward = _continuous ? ((NDArray)action).GetAtIndex<float>(0) + ((NDArray)action).GetAtIndex<float>(1) : (int)action;
        return _step;
    }
}
