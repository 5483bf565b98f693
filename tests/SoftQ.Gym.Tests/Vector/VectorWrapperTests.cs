using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Tests.Wrappers;
using SoftQ.Gym.Vector;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Vector;

public class VectorWrapperTests
{
    public static TheoryData<AutoresetMode> Modes => [.. Enum.GetValues<AutoresetMode>()];

    [Fact]
    public void Normalized_observations_are_those_of_the_batch()
    {
        using var environments = new VectorNormalizeObservation(Scripts([1, 0.5f], [2, -3], [6, 2]));
        var statistics = new RunningStatistics(size: 1);
        statistics.Add([1f, 2, 6]);
        var expected = new float[3];
        statistics.Normalize([1, 2, 6], expected, 1e-8);
        Assert.Equal(expected, environments.Reset(seed: 1).Observations.Select(static observation => observation[0]));
        statistics.Add([0.5f, -3, 2]);
        statistics.Normalize([0.5f, -3, 2], expected, 1e-8);
        Assert.Equal(expected, environments.Step([0], [0], [0]).Observations.Select(static observation => observation[0]));
    }

    [Fact]
    public void A_partial_reset_counts_the_new_observations_only()
    {
        using var environments = new VectorNormalizeObservation(Scripts([1, 5], [2, 6]));
        environments.Reset(seed: 1);
        environments.Reset(mask: [false, true]);
        Assert.Equal(3.0001, environments.Statistics.Count, 1e-12);
        environments.Frozen = true;
        environments.Step([0], [0]);
        Assert.Equal(3.0001, environments.Statistics.Count, 1e-12);
    }

    [Fact]
    public void Last_observations_are_transformed_too()
    {
        var space = new Box<float>(float.NegativeInfinity, float.PositiveInfinity, 1);
        using var environments = new VectorTransformObservation(
            Counting(1, AutoresetMode.SameStep), new SpaceTransform(space, static (value, result) => result[0] = value[0] + 100));
        environments.Reset(seed: 1);
        environments.Step([0f]);
        environments.Step([0f]);
        var step = environments.NewStep();
        environments.Step([0], step);
        Assert.InRange(step.FinalObservation(0)[0], 100, 101);
        Assert.InRange(step.Observation(0)[0], 100, 101);
        Assert.NotEqual(step.FinalObservation(0)[0], step.Observation(0)[0]);
    }

    [Fact]
    public void Actions_and_rewards_are_transformed_as_in_a_single_environment()
    {
        var scripts = Scripts([0], [0]);
        using var environments = new VectorTransformReward(
            new VectorTransformAction(scripts, SpaceTransform.RescaleAction(scripts.SingleActionSpace, [0], [1])), ClipReward.Clipping(1, null));
        environments.Reset(seed: 1);
        Assert.Equal(new Box<float>(0, 1, 1), environments.SingleActionSpace);
        Assert.Equal([1, 1], environments.Step([0.75f], [0]).Rewards);
        Assert.Equal([1f, -2f], scripts.Environments.Select(static environment => ((ScriptedEnvironment)environment).Actions[0][0]));
    }

    [Fact]
    public void A_vector_of_one_normalizes_rewards_as_a_single_environment()
    {
        using var single = new NormalizeReward(new CountingEnvironment(terminatesAt: 3), gamma: 0.9);
        using var environments = new VectorNormalizeReward(Counting(1, AutoresetMode.Disabled), gamma: 0.9);
        single.Reset(seed: 1, new float[1]);
        environments.Reset(seed: 1);
        for (var i = 0; i < 3; i++)
            Assert.Equal(single.Step([0.5f], new float[1]).Reward, environments.Step([0.5f]).Rewards[0]);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Episodes_are_counted_alike_in_every_mode(AutoresetMode mode)
    {
        using var environments = new VectorRecordEpisodeStatistics(Counting(2, mode));
        environments.Reset(seed: 1);
        var told = 0;
        for (var i = 0; i < 12; i++)
        {
            var (_, _, terminated, _, info) = environments.Step([0], [0]);
            Assert.Equal(terminated[0], info.Entries.ContainsKey("episode"));
            told += terminated[0] ? 1 : 0;
            if (mode == AutoresetMode.Disabled && terminated[0])
                environments.Reset();
        }
        Assert.Equal(mode == AutoresetMode.NextStep ? 3 : 4, told);
        Assert.Equal(2 * told, environments.Episodes);
        Assert.All(environments.Last, static episode => Assert.Equal(3, episode.Length));
    }

    [Fact]
    public void Restored_ones_go_on_as_if_nothing_had_happened()
    {
        using var environments = All();
        environments.Reset(seed: 11);
        VectorPlay.Run(environments, new RandomStream(5), steps: 10);
        using var memory = new MemoryStream();
        environments.State!.Capture(new StateWriter(memory));
        var expected = VectorPlay.Run(environments, new RandomStream(6), steps: 20);
        memory.Position = 0;
        using var restored = All();
        restored.State!.Restore(new StateReader(memory));
        Assert.Equal(expected, VectorPlay.Run(restored, new RandomStream(6), steps: 20));
    }

    private static VectorRecordEpisodeStatistics All() => new(new VectorNormalizeReward(new VectorNormalizeObservation(Counting(3, AutoresetMode.SameStep))));

    private static VectorEnvironment Counting(int count, AutoresetMode mode) => new(count, static () => new CountingEnvironment(terminatesAt: 3), mode);

    private static VectorEnvironment Scripts(params float[][] scripts)
    {
        var next = 0;
        return new VectorEnvironment(scripts.Length, () => ScriptedEnvironment.Numbers(scripts[next++]), AutoresetMode.Disabled);
    }
}
