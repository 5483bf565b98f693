using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Testing.Conformance;

/// <summary>What an environment gave over some steps with actions drawn from a stream, as bits that can be compared.</summary>
internal sealed class Rollout
{
    private readonly List<float[]> _observations = [];
    private readonly List<StepOutcome> _outcomes = [];

    /// <summary>How many steps were taken.</summary>
    public int Steps => _outcomes.Count;

    /// <summary>The last step.</summary>
    public StepOutcome Last => _outcomes[^1];

    /// <summary>Resets an environment, and goes on over ends of episodes.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="seed">The seed of the first reset; later ones go on with the stream in place.</param>
    /// <param name="steps">The most steps.</param>
    /// <param name="wholeEpisode">Whether to stop at the end of the first episode.</param>
    public static Rollout From(IEnvironment environment, ulong seed, int steps, bool wholeEpisode = false)
    {
        var rollout = new Rollout();
        rollout.Reset(environment, seed);
        rollout.Continue(environment, new RandomStream(seed, "actions"), steps, wholeEpisode);
        return rollout;
    }

    /// <summary>Takes steps from where the environment is.</summary>
    /// <param name="environment">The environment, in an episode.</param>
    /// <param name="actions">The stream of actions.</param>
    /// <param name="steps">The most steps.</param>
    /// <param name="wholeEpisode">Whether to stop at the end of the first episode.</param>
    public void Continue(IEnvironment environment, RandomStream actions, int steps, bool wholeEpisode = false)
    {
        var action = new float[environment.ActionSpace.FlatSize];
        for (var step = 0; step < steps; step++)
        {
            environment.ActionSpace.Sample(actions, action);
            var observation = Unwritten(environment);
            var outcome = environment.Step(action, observation);
            _observations.Add(observation);
            _outcomes.Add(outcome);
            if (outcome.Done && wholeEpisode)
                return;
            if (outcome.Done)
                Reset(environment, seed: null);
        }
    }

    /// <summary>Every observation lies in its space and every reward is finite; elements that were not written are NaN.</summary>
    /// <param name="environment">The environment.</param>
    public void RequireValid(IEnvironment environment)
    {
        foreach (var observation in _observations)
            LawBook.Require(environment.ObservationSpace.Contains(observation), $"expected an observation in {environment.ObservationSpace}, every element of it written; found [{string.Join(", ", observation)}]");
        foreach (var outcome in _outcomes)
            LawBook.Require(double.IsFinite(outcome.Reward), $"expected finite rewards; found {outcome.Reward}");
    }

    /// <summary>Another rollout is the same to the bit.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="what">What the other one is.</param>
    public void RequireSame(Rollout other, string what)
    {
        var steps = Math.Min(_outcomes.Count, other._outcomes.Count);
        var step = Enumerable.Range(0, steps).FirstOrDefault(index => _outcomes[index] != other._outcomes[index], steps);
        var observation = Enumerable.Range(0, Math.Min(_observations.Count, other._observations.Count))
            .FirstOrDefault(index => !Bits(_observations[index]).SequenceEqual(Bits(other._observations[index])), -1);
        LawBook.Require(observation < 0, $"expected {what} to give the same observations; number {observation} is [{Text(observation)}] and [{other.Text(observation)}]");
        LawBook.Require(step == steps, $"expected {what} to give the same rewards and ends; step {step} gave {Outcome(step)} and {other.Outcome(step)}");
        LawBook.Require(_outcomes.Count == other._outcomes.Count, $"expected {what} to take as many steps; found {_outcomes.Count} and {other._outcomes.Count}");
    }

    private void Reset(IEnvironment environment, ulong? seed)
    {
        var observation = Unwritten(environment);
        environment.Reset(seed, observation);
        _observations.Add(observation);
    }

    private string Text(int observation) => observation < 0 ? "" : string.Join(", ", _observations[observation]);

    private string Outcome(int step) => step < _outcomes.Count ? _outcomes[step].ToString() : "nothing";

    private static IEnumerable<int> Bits(float[] values) => values.Select(BitConverter.SingleToInt32Bits);

    private static float[] Unwritten(IEnvironment environment)
    {
        var observation = new float[environment.ObservationSpace.FlatSize];
        Array.Fill(observation, float.NaN);
        return observation;
    }
}
