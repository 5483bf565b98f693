using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Checking;

/// <summary>
/// Records what an environment gives for random actions from a seed, over as many episodes as it takes. Nothing that it gives is judged.
/// </summary>
internal sealed class Rollout
{
    private readonly IEnvironment _environment;
    private readonly RandomStream _random;
    private readonly List<(float[] Observation, StepOutcome Outcome)> _steps = [];
    private readonly float[] _action;

    /// <summary>Begins with a reset.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="seed">Of the environment and of the actions.</param>
    public Rollout(IEnvironment environment, ulong seed)
        : this(environment, new RandomStream(seed)) => Reset(seed);

    private Rollout(IEnvironment environment, RandomStream actions)
    {
        _environment = environment;
        _random = actions;
        _action = new float[environment.ActionSpace.FlatSize];
    }

    /// <summary>Observations so far, those of resets included.</summary>
    public int Count => _steps.Count;

    /// <summary>A recording that goes on from the environment's state now.</summary>
    /// <param name="environment">The environment, in an episode.</param>
    /// <param name="seed">Of the actions.</param>
    /// <param name="steps">How many.</param>
    public static Rollout GoingOn(IEnvironment environment, ulong seed, int steps)
    {
        var rollout = new Rollout(environment, new RandomStream(seed));
        rollout.Advance(steps);
        return rollout;
    }

    /// <summary>An observation.</summary>
    /// <param name="step">Which.</param>
    public ReadOnlySpan<float> Observation(int step) => _steps[step].Observation;

    /// <summary>What the step to an observation brought; nothing for a reset.</summary>
    /// <param name="step">Which.</param>
    public StepOutcome Outcome(int step) => _steps[step].Outcome;

    /// <summary>Takes steps, and resets without a seed where an episode ends.</summary>
    /// <param name="steps">How many.</param>
    public void Advance(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            _environment.ActionSpace.Sample(_random, _action);
            var observation = new float[_environment.ObservationSpace.FlatSize];
            var outcome = _environment.Step(_action, observation);
            _steps.Add((observation, outcome));
            if (outcome.Done)
                Reset(seed: null);
        }
    }

    private void Reset(ulong? seed)
    {
        var observation = new float[_environment.ObservationSpace.FlatSize];
        _environment.Reset(seed, observation);
        _steps.Add((observation, default));
    }
}
