using SoftQ.Gym;
using SoftQ.Gym.Vector;

namespace SoftQ.Benchmarks.Stepping;

/// <summary>Random play of many environments at once; a step of each counts as one.</summary>
internal sealed class VectorPlay
{
    private readonly IVectorEnvironment _environments;
    private readonly RandomStream _random = new(1);
    private readonly VectorStep _step;
    private readonly float[] _actions;

    public VectorPlay(IVectorEnvironment environments)
    {
        _environments = environments;
        _step = environments.NewStep();
        _actions = new float[environments.Count];
        environments.Reset(seed: 1, _step);
    }

    public void Run(int steps)
    {
        var space = _environments.SingleActionSpace;
        for (var i = 0; i < steps; i += _actions.Length)
        {
            for (var index = 0; index < _actions.Length; index++)
                space.Sample(_random, _actions.AsSpan(index, 1));
            _environments.Step(_actions, _step);
        }
    }
}
