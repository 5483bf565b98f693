using SoftQ.Gym.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class RewardWrapperTests
{
    [Fact]
    public void ClipReward_clips_on_both_sides() => Assert.Equal([-1, 0.5, 2], Rewards(new ClipReward(Inner(-7, 0.5, 9), low: -1, high: 2)));

    [Fact]
    public void ClipReward_clips_on_one_side() => Assert.Equal([-1, 0.5, 9], Rewards(new ClipReward(Inner(-7, 0.5, 9), low: -1)));

    [Fact]
    public void ClipReward_needs_bounds_in_order()
    {
        Assert.Throws<ArgumentException>(() => new ClipReward(Inner(0)));
        Assert.Contains("low '2' and high '1'", Assert.Throws<ArgumentException>(() => new ClipReward(Inner(0), 2, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TransformReward_gives_the_result_and_leaves_the_end() =>
        Assert.Equal([1, 4, 9], Rewards(new TransformReward(Inner(1, 2, 3), static reward => reward * reward)));

    [Fact]
    public void NormalizeReward_gives_Gymnasiums_numbers()
    {
        using var environment = new NormalizeReward(ScriptedEnvironment.Rewards(terminatesAt: 3, 1, 2, -1, 3), gamma: 0.9);
        double[] expected = [70.71421321062337, 2.1050357671332236, -0.6280079620191915, 2.049555930622091];
        environment.Reset(seed: 1);
        Assert.Equal(expected, Enumerable.Range(0, 4).Select(_ => environment.Step(0f).Reward), static (a, b) => Math.Abs(a - b) <= 1e-14 * Math.Abs(a));
    }

    [Fact]
    public void Frozen_statistics_are_used_and_stay()
    {
        using var environment = new NormalizeReward(Inner(1, 2, -1, 3));
        Rewards(environment);
        var variance = environment.Statistics.Variance[0];
        environment.Frozen = true;
        Assert.Equal(1 / Math.Sqrt(variance + 1e-8), environment.Step(0f).Reward);
        Assert.Equal(variance, environment.Statistics.Variance[0]);
    }

    private static ScriptedEnvironment Inner(params double[] rewards) => ScriptedEnvironment.Rewards(rewards.Length, rewards);

    // Of one whole episode, whose end shows through.
    private static double[] Rewards(Wrapper environment)
    {
        environment.Reset(seed: 1);
        var rewards = new List<double>();
        bool terminated;
        do
        {
            (_, var reward, terminated, _, _) = environment.Step(0f);
            rewards.Add(reward);
        }
        while (!terminated);
        return [.. rewards];
    }
}
