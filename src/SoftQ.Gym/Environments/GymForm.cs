namespace SoftQ.Gym.Environments;

/// <summary>The Gym form of an environment's members, for people: fresh values instead of buffers.</summary>
public static class GymForm
{
    /// <summary>Begins an episode: <c>(obs, info) = env.Reset(seed: 42)</c>.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="seed">A new seed for the environment's random stream; null goes on with the stream in place.</param>
    /// <param name="options">What else is asked of this reset, where the environment knows options.</param>
    public static (float[] Observation, IReadOnlyDictionary<string, object?> Info) Reset(
        this IEnvironment environment,
        ulong? seed = null,
        ResetOptions? options = null)
    {
        var observation = new float[environment.ObservationSpace.FlatSize];
        environment.Reset(seed, observation, options);
        return (observation, environment.Info);
    }

    /// <summary>Takes one step: <c>(obs, reward, terminated, truncated, info) = env.Step(action)</c>.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="action">The action's elements; for a discrete action, one exact integer.</param>
    public static (float[] Observation, double Reward, bool Terminated, bool Truncated, IReadOnlyDictionary<string, object?> Info) Step(
        this IEnvironment environment,
        params float[] action)
    {
        var observation = new float[environment.ObservationSpace.FlatSize];
        var outcome = environment.Step(action, observation);
        return (observation, outcome.Reward, outcome.Terminated, outcome.Truncated, environment.Info);
    }
}
