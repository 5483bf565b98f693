using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class ActionWrapperTests
{
    private readonly ScriptedEnvironment _inner = ScriptedEnvironment.Numbers(0);

    [Fact]
    public void ClipAction_takes_every_number_and_clips_it()
    {
        using var environment = new ClipAction(_inner);
        Assert.Equal(new Box<float>(float.NegativeInfinity, float.PositiveInfinity, 1), environment.ActionSpace);
        Assert.Equal([-2, -1.5f, 0, 2], Done(environment, -7, -1.5f, 0, float.PositiveInfinity));
    }

    [Fact]
    public void RescaleAction_maps_bounds_to_bounds_and_the_middle_to_the_middle()
    {
        using var environment = new RescaleAction(_inner, low: 0, high: 1);
        Assert.Equal(new Box<float>(0, 1, 1), environment.ActionSpace);
        Assert.Equal([-2, 0, 1, 2], Done(environment, 0, 0.5f, 0.75f, 1));
    }

    [Fact]
    public void RescaleAction_takes_bounds_for_each_element()
    {
        var inner = new ScriptedEnvironment(new Box<float>(-1, 1, 1), new Box<float>([-1, 0], [1, 10]), [[0]], [0]);
        using var environment = new RescaleAction(inner, low: [0, -1], high: [2, 1]);
        environment.Reset(seed: 1);
        environment.Step(2, 0);
        Assert.Equal([1f, 5f], inner.Actions[0]);
    }

    [Fact]
    public void RescaleAction_refuses_bounds_that_do_not_fit()
    {
        Assert.Contains("must be infinite where these are", Refusal(() => new RescaleAction(_inner, -1, float.PositiveInfinity)), StringComparison.Ordinal);
        Assert.Contains("one number or 1; found 2", Refusal(() => new RescaleAction(_inner, [-1, -1], [1, 1])), StringComparison.Ordinal);
        var discrete = new ScriptedEnvironment(new Box<float>(-1, 1, 1), new Discrete(2), [[0]], [0]);
        Assert.Contains("RescaleAction needs a Box; found Discrete(2)", Refusal(() => new RescaleAction(discrete)), StringComparison.Ordinal);
    }

    [Fact]
    public void TransformAction_hands_the_result_on_and_refuses_actions_outside_its_form()
    {
        using var environment = new TransformAction(_inner, new Discrete(3), static (value, result) => result[0] = value[0] - 1);
        Assert.Equal([-1, 0, 1], Done(environment, 0, 1, 2));
        Assert.Throws<InvalidActionException>(() => environment.Step(1, 2));
        Assert.Throws<InvalidActionException>(() => environment.Step(float.NaN));
    }

    [Fact]
    public void RepeatAction_sums_the_rewards_of_all_its_steps()
    {
        using var environment = new RepeatAction(ScriptedEnvironment.Rewards(terminatesAt: 5, 1, 2, 4, 8, 16), repeats: 2);
        environment.Reset(seed: 1);
        Assert.Equal([(3.0, false), (12.0, false), (16.0, true)], Enumerable.Range(0, 3).Select(_ => environment.Step(1f)).Select(static step => (step.Reward, step.Terminated)));
    }

    [Fact]
    public void StickyAction_without_a_probability_changes_nothing()
    {
        using var environment = new StickyAction(_inner, repeatActionProbability: 0);
        Assert.Equal([1, -1, 0.5f], Done(environment, 1, -1, 0.5f));
    }

    [Fact]
    public void StickyAction_repeats_as_often_as_it_says()
    {
        using var environment = new StickyAction(_inner, repeatActionProbability: 0.25);
        var asked = Enumerable.Range(0, 20_000).Select(static i => (i % 1000) / 1000f).ToArray();
        var repeated = Done(environment, asked).Zip(asked).Skip(1).Count(static pair => pair.First != pair.Second);
        // Binomial: four standard deviations are 0.0122.
        Assert.InRange(repeated / 19_999.0, 0.2378, 0.2622);
    }

    [Fact]
    public void StickyAction_repeats_for_its_duration_and_never_across_a_reset()
    {
        using var environment = new StickyAction(_inner, repeatActionProbability: 0.5, duration: 3);
        var asked = Enumerable.Range(0, 400).Select(static i => i / 400f).ToArray();
        var done = Done(environment, asked);
        // A run is one step of its own and then blocks of three.
        var runs = done.Aggregate(new List<(float Value, int Length)>(), static (runs, value) =>
        {
            if (runs.Count > 0 && runs[^1].Value == value)
                runs[^1] = (value, runs[^1].Length + 1);
            else
                runs.Add((value, 1));
            return runs;
        });
        Assert.All(runs.SkipLast(1), static run => Assert.Equal(1, run.Length % 3));
        Assert.Contains(runs, static run => run.Length > 1);
        for (var episode = 0; episode < 20; episode++)
        {
            environment.Reset();
            environment.Step(episode / 20f);
            Assert.Equal(episode / 20f, _inner.Actions[^1][0]);
        }
    }

    [Fact]
    public void StickyAction_repeats_itself_for_a_seed()
    {
        using var environment = new StickyAction(_inner, repeatActionProbability: 0.5, minimumDuration: 1, maximumDuration: 4);
        var asked = Enumerable.Range(0, 100).Select(static i => i / 100f).ToArray();
        Assert.Equal(Done(environment, asked), Done(environment, asked));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StickyAction(_inner, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StickyAction(_inner, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StickyAction(_inner, 0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StickyAction(_inner, 0.5, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RepeatAction(_inner, 0));
    }

    private static string Refusal(Func<object> make) => Assert.Throws<ArgumentException>(make).Message;

    // What reaches the environment when these actions are asked for.
    private float[] Done(Wrapper environment, params float[] actions)
    {
        environment.Reset(seed: 1);
        _inner.Actions.Clear();
        foreach (var action in actions)
            environment.Step(action);
        return [.. _inner.Actions.Select(static action => action[0])];
    }
}
