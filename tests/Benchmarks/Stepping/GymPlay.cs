using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Benchmarks.Stepping;

/// <summary>Random play in the Gym form, over the ends of episodes.</summary>
internal sealed class GymPlay
{
    private readonly IEnvironment _environment;
    private readonly RandomStream _random = new(1);

    public GymPlay(IEnvironment environment)
    {
        _environment = environment;
        environment.Reset(seed: 1);
    }

    public void Run(int steps)
    {
        var action = new float[_environment.ActionSpace.FlatSize];
        for (var i = 0; i < steps; i++)
        {
            _environment.ActionSpace.Sample(_random, action);
            var (_, _, terminated, truncated, _) = _environment.Step(action);
            if (terminated || truncated)
                _environment.Reset();
        }
    }
}
