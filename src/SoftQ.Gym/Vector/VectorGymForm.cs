using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Vector;

/// <summary>The Gym form of a vector environment's members, for people: fresh values instead of buffers.</summary>
public static class VectorGymForm
{
    /// <summary>Makes buffers for an environment's steps.</summary>
    /// <param name="environment">The environment.</param>
    public static VectorStep NewStep(this IVectorEnvironment environment) => new(environment.Count, environment.SingleObservationSpace.FlatSize);

    /// <summary>Begins episodes in all environments with the seeds seed, seed + 1, …</summary>
    /// <param name="environment">The environments.</param>
    /// <param name="seed">The first environment's seed; null goes on with the streams in place.</param>
    /// <param name="step">Receives the observations.</param>
    /// <param name="options">What else is asked of this reset, where the environments know options.</param>
    public static void Reset(this IVectorEnvironment environment, ulong? seed, VectorStep step, ResetOptions? options = null) =>
        environment.Reset(Seeds(environment.Count, seed), step, options);

    /// <summary>Begins episodes: <c>(observations, info) = envs.Reset(seed: 42)</c>.</summary>
    /// <param name="environment">The environments.</param>
    /// <param name="seed">The first environment's seed, the others' are those that follow; null goes on with the streams in place.</param>
    /// <param name="options">What else is asked of this reset, where the environments know options.</param>
    /// <param name="mask">Which environments are reset; null for all of them.</param>
    public static (float[][] Observations, VectorInfo Info) Reset(
        this IVectorEnvironment environment, ulong? seed = null, ResetOptions? options = null, bool[]? mask = null)
    {
        var step = environment.NewStep();
        environment.Reset(Seeds(environment.Count, seed), step, options, mask);
        return (Rows(step), environment.Info);
    }

    /// <summary>Takes one step: <c>(observations, rewards, terminated, truncated, info) = envs.Step(actions)</c>.</summary>
    /// <param name="environment">The environments.</param>
    /// <param name="actions">One action for each environment.</param>
    public static (float[][] Observations, double[] Rewards, bool[] Terminated, bool[] Truncated, VectorInfo Info) Step(
        this IVectorEnvironment environment, params float[][] actions)
    {
        var step = environment.NewStep();
        environment.Step(actions.SelectMany(static action => action).ToArray(), step);
        return (Rows(step), step.Rewards.ToArray(), step.Terminated.ToArray(), step.Truncated.ToArray(), environment.Info);
    }

    /// <summary>One action of each environment, drawn from its space.</summary>
    /// <param name="environment">The environments.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="actions">Receives the actions, one after the other.</param>
    public static void SampleActions(this IVectorEnvironment environment, RandomStream random, Span<float> actions)
    {
        var (space, size) = (environment.SingleActionSpace, environment.SingleActionSpace.FlatSize);
        for (var start = 0; start < actions.Length; start += size)
            space.Sample(random, actions.Slice(start, size));
    }

    private static ulong?[] Seeds(int count, ulong? seed) => seed is { } first ? [.. Enumerable.Range(0, count).Select(i => (ulong?)(first + (ulong)i))] : [];

    private static float[][] Rows(VectorStep step) => [.. Enumerable.Range(0, step.Count).Select(i => step.Observation(i).ToArray())];
}
