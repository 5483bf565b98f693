using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Benchmarks.Stepping;

/// <summary>Random play in the flat form, over the ends of episodes.</summary>
internal sealed class FlatPlay
{
    private readonly IEnvironment _environment;
    private readonly RandomStream _random = new(1);
    private readonly float[] _observation;
    private readonly float[] _action;

    public FlatPlay(IEnvironment environment)
    {
        _environment = environment;
        _observation = new float[environment.ObservationSpace.FlatSize];
        _action = new float[environment.ActionSpace.FlatSize];
        environment.Reset(seed: 1, _observation);
    }

    public void Run(int steps)
    {
        var actions = _environment.ActionSpace;
        for (var i = 0; i < steps; i++)
        {
            actions.Sample(_random, _action);
            if (_environment.Step(_action, _observation).Done)
                _environment.Reset(seed: null, _observation);
        }
    }
}
