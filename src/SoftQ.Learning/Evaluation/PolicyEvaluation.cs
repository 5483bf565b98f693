using System.Globalization;
using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Learning.Acting;

namespace SoftQ.Learning.Evaluation;

/// <summary>Plays episodes with a policy.</summary>
public static class PolicyEvaluation
{
    /// <summary>Plays episodes with an agent's policy.</summary>
    /// <param name="environment">The task; it is reset.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="episodes">How many.</param>
    /// <param name="seed">The seed of starts and actions; equal seeds play equal episodes.</param>
    /// <param name="keepObservations">Whether the records hold the observations.</param>
    public static IReadOnlyList<EpisodeRecord> Play(
        IEnvironment environment, Policy policy, int episodes, long seed, bool keepObservations = false)
    {
        var action = new float[environment.ActionSpace.FlatSize];
        return Play(environment, Choose, episodes, seed, keepObservations);

        void Choose(ReadOnlySpan<float> observation, Span<float> environmentAction, RandomStream random)
        {
            policy.Act(observation, action, random);
            policy.ToEnvironment(action, environmentAction);
        }
    }

    /// <summary>Plays episodes with anything that chooses actions.</summary>
    /// <param name="environment">The task; it is reset.</param>
    /// <param name="choose">Chooses an action of the environment.</param>
    /// <param name="episodes">How many.</param>
    /// <param name="seed">The seed of starts and actions; equal seeds play equal episodes.</param>
    /// <param name="keepObservations">Whether the records hold the observations.</param>
    public static IReadOnlyList<EpisodeRecord> Play(
        IEnvironment environment, ActionChoice choose, int episodes, long seed, bool keepObservations = false)
    {
        var random = new RandomStream((ulong)seed, "evaluation");
        var records = new List<EpisodeRecord>(episodes);
        for (var episode = 0; episode < episodes; episode++)
            records.Add(PlayOne(environment, choose, random, episode == 0 ? random.NextUInt64() : null, keepObservations));
        return records;
    }

    private static EpisodeRecord PlayOne(
        IEnvironment environment, ActionChoice choose, RandomStream random, ulong? environmentSeed, bool keepObservations)
    {
        var observation = new float[environment.ObservationSpace.FlatSize];
        var action = new float[environment.ActionSpace.FlatSize];
        var observations = new List<float[]>();
        var (sum, length) = (0.0, 0);
        environment.Reset(environmentSeed, observation);
        StepOutcome outcome;
        do
        {
            if (keepObservations)
                observations.Add([.. observation]);
            choose(observation, action, random);
            outcome = environment.Step(action, observation);
            sum += outcome.Reward;
            length++;
        }
        while (!outcome.Done);
        if (keepObservations)
            observations.Add([.. observation]);
        var label = environment.Info.TryGetValue("outcome", out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        return new EpisodeRecord(sum, length, outcome.Terminated, label, observations);
    }
}
