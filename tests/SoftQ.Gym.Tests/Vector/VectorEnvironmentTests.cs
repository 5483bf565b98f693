using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Vector;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Vector;

public class VectorEnvironmentTests
{
    public static TheoryData<AutoresetMode> Modes => [.. Enum.GetValues<AutoresetMode>()];

    [Fact]
    public void Each_environment_is_the_single_one_of_the_seed_that_follows()
    {
        using var environments = Vector(3);
        var (observations, _) = environments.Reset(seed: 42);
        for (var i = 0; i < 3; i++)
        {
            using var single = Single();
            Assert.Equal(single.Reset(seed: 42 + (ulong)i).Observation, observations[i]);
        }
    }

    [Fact]
    public void Seeds_may_be_given_one_by_one()
    {
        using var environments = Vector(2);
        var step = environments.NewStep();
        environments.Reset([7, null], step);
        var first = step.Observation(0)[0];
        environments.Reset([7, 7], step);
        Assert.Equal(first, step.Observation(0)[0]);
        Assert.Equal(first, step.Observation(1)[0]);
        Assert.Contains("2 environments need 2 seeds or none; found 1", Assert.Throws<ArgumentException>(() => environments.Reset([7], step)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NextStep_resets_in_the_step_after_the_end()
    {
        using var environments = Vector(1, AutoresetMode.NextStep);
        using var single = Single();
        single.Reset(seed: 1);
        environments.Reset(seed: 1);
        for (var i = 0; i < 3; i++)
        {
            var (observation, reward, terminated, truncated, _) = single.Step(0.5f);
            var (observations, rewards, ends, cuts, _) = environments.Step([0.5f]);
            Assert.Equal((observation[0], reward, terminated, truncated), (observations[0][0], rewards[0], ends[0], cuts[0]));
        }
        var (first, zero, noEnd, noCut, _) = environments.Step([0.5f]);
        Assert.Equal((single.Reset().Observation[0], 0, false, false), (first[0][0], zero[0], noEnd[0], noCut[0]));
    }

    [Fact]
    public void SameStep_resets_in_the_step_of_the_end_and_keeps_the_last_observation()
    {
        using var environments = Vector(2, AutoresetMode.SameStep);
        using var single = Single();
        var last = single.Reset(seed: 2).Observation[0];
        environments.Reset(seed: 1);
        for (var i = 0; i < 3; i++)
            last = single.Step(0.5f).Observation[0];
        environments.Step([0.5f], [0.5f]);
        environments.Step([0.5f], [0.5f]);
        var step = environments.NewStep();
        environments.Step([0.5f, 0.5f], step);

        Assert.True(step.Terminated[1] && step.HasFinal[1]);
        Assert.Equal(last, step.FinalObservation(1)[0]);
        Assert.Equal(single.Reset().Observation[0], step.Observation(1)[0]);
        Assert.Equal(new float[] { last }, environments.Info["final_obs"].Values[1]);
        Assert.Equal(3, ((IReadOnlyDictionary<string, object?>)environments.Info["final_info"].Values[1]!)["steps"]);
        Assert.Equal(0, environments.Info["steps"].Values[1]);
        environments.Step([0.5f, 0.5f], step);
        Assert.False(step.HasFinal[1]);
        Assert.DoesNotContain("final_obs", environments.Info.Entries.Keys);
    }

    [Fact]
    public void Disabled_asks_for_a_reset_and_leaves_the_others_alone()
    {
        using var environments = Vector(2, AutoresetMode.Disabled);
        var step = environments.NewStep();
        environments.Reset(seed: 1);
        environments.Step([0.5f], [0.25f]);
        environments.Reset([], step, mask: [true, false]);
        var second = step.Observation(1)[0];
        environments.Step([0.5f], [0.25f]);
        environments.Step([0.5f, 0.25f], step);
        Assert.Equal((false, true), (step.Terminated[0], step.Terminated[1]));
        Assert.Equal(second + 0.5f, step.Observation(1)[0]);
        Assert.Contains("Environment 1 of 'Counting-v0' has ended", Assert.Throws<InvalidOperationException>(() => environments.Step([0], [0])).Message, StringComparison.Ordinal);
        var (observations, _) = environments.Reset(mask: [false, true]);
        Assert.Equal(step.Observation(0)[0], observations[0][0]);
        environments.Step([0], [0]);
    }

    [Fact]
    public void A_mask_that_does_not_fit_is_refused()
    {
        using var environments = Vector(2);
        Assert.Contains("leaves some out", Refusal(() => environments.Reset(mask: [true, false])), StringComparison.Ordinal);
        environments.Reset(seed: 1);
        Assert.Contains("resets no environment", Refusal(() => environments.Reset(mask: [false, false])), StringComparison.Ordinal);
        Assert.Contains("a mask of 2 elements or none; found 1", Refusal(() => environments.Reset(mask: [true])), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Results_are_the_same_for_any_number_of_threads(AutoresetMode mode)
    {
        var given = new[] { 1, 2, 7, 40 }.Select(threads =>
        {
            using var environments = Vector(23, mode, threads);
            environments.Reset(seed: 11);
            return VectorPlay.Run(environments, new RandomStream(5), steps: 50);
        }).ToArray();
        Assert.All(given, other => Assert.Equal(given[0], other));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Restored_ones_go_on_as_if_nothing_had_happened(AutoresetMode mode)
    {
        using var environments = Vector(3, mode);
        environments.Reset(seed: 11);
        VectorPlay.Run(environments, new RandomStream(5), steps: 10);
        using var memory = new MemoryStream();
        environments.State!.Capture(new StateWriter(memory));
        var expected = VectorPlay.Run(environments, new RandomStream(6), steps: 20);

        memory.Position = 0;
        using var restored = Vector(3, mode, threads: 2);
        restored.State!.Restore(new StateReader(memory));
        Assert.Equal(expected, VectorPlay.Run(restored, new RandomStream(6), steps: 20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_allocates_nothing(int threads)
    {
        using var environments = Vector(4, AutoresetMode.NextStep, threads);
        var step = environments.NewStep();
        var actions = new float[4];
        environments.Reset(seed: 1, step);
        void Steps(int count)
        {
            for (var i = 0; i < count; i++)
                environments.Step(actions, step);
        }
        Steps(100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Steps(1000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Facts_come_with_masks()
    {
        using var environments = new VectorEnvironment(2, Single, AutoresetMode.Disabled);
        environments.Reset(seed: 1);
        var steps = environments.Step([0], [0]).Info["steps"];
        Assert.Equal([1, 1], steps.Values);
        Assert.Equal([true, true], steps.Mask);

        var info = new VectorInfo([new Dictionary<string, object?> { ["a"] = 1 }, new Dictionary<string, object?> { ["b"] = 2 }]);
        Assert.Equal([null, 2], info["b"].Values);
        Assert.Equal([false, true], info["b"].Mask);
        Assert.Equal(1, info.ByEnvironment[0]["a"]);
        Assert.Contains("Known: a, b", Assert.Throws<KeyNotFoundException>(() => info["something"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_moves()
    {
        using var environments = Vector(2);
        Assert.Throws<ResetNeededException>(() => environments.Step([0], [0]));
        environments.Reset(seed: 1);
        Assert.Contains("2 elements, are needed; found 1", Assert.Throws<InvalidActionException>(() => environments.Step([0f])).Message, StringComparison.Ordinal);
        Assert.Contains("'environment 1'", Assert.Throws<InvalidActionException>(() => environments.Step([0f], [float.NaN])).Message, StringComparison.Ordinal);
        Assert.Contains("Buffers of 2 observations of 1 elements", Refusal(() => environments.Step([0, 0], new VectorStep(2, 3))), StringComparison.Ordinal);
        Assert.Equal([0, 0], environments.Info["steps"].Values);
    }

    [Fact]
    public void Spaces_must_be_equal()
    {
        var made = 0;
        IEnvironment Make() => ++made == 1 ? Single() : new ClipAction(Single());
        Assert.Contains("number 1 observes", Refusal(() => new VectorEnvironment(2, Make)), StringComparison.Ordinal);
    }

    [Fact]
    public void All_environments_end_with_the_vector()
    {
        var environments = Vector(3, threads: 2);
        environments.Dispose();
        environments.Dispose();
        Assert.All(environments.Environments, static environment => Assert.True(((CountingEnvironment)environment.Unwrapped).Disposed));
    }

    private static TimeLimit Single() => new(new CountingEnvironment(terminatesAt: 3), 5);

    private static VectorEnvironment Vector(int count, AutoresetMode mode = AutoresetMode.NextStep, int threads = 1) => new(count, Single, mode, threads);

    private static string Refusal(Action act) => Assert.Throws<ArgumentException>(act).Message;

    private static string Refusal(Func<object> make) => Assert.Throws<ArgumentException>(make).Message;
}
