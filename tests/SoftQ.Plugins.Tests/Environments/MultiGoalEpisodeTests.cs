using SoftQ.Gym;
using SoftQ.Gym.Environments;
using SoftQ.Gym.State;

namespace SoftQ.Plugins.Tests.Environments;

public sealed class MultiGoalEpisodeTests
{
    [Fact]
    public void Episodes_start_around_the_origin_with_a_deviation_of_a_tenth()
    {
        var task = new MultiGoal.MultiGoal();
        var starts = new float[4000];
        task.Reset(1, starts.AsSpan(0, 2));
        for (var element = 2; element < starts.Length; element += 2)
            task.Reset(null, starts.AsSpan(element, 2));

        for (var coordinate = 0; coordinate < 2; coordinate++)
        {
            double[] places = [.. starts.Where((_, element) => element % 2 == coordinate).Select(static place => (double)place)];
            Assert.InRange(places.Average(), -0.008, 0.008);
            Assert.InRange(Math.Sqrt(places.Average(static place => place * place)), 0.095, 0.105);
        }
    }

    [Fact]
    public void Without_a_deviation_they_start_at_the_origin() =>
        Assert.Equal([0, 0], new MultiGoal.MultiGoal { StartDeviation = 0 }.Reset(seed: 1).Observation);

    [Fact]
    public void Actions_outside_the_box_are_clipped()
    {
        using IEnvironment first = new MultiGoal.MultiGoal(), second = new MultiGoal.MultiGoal();
        first.Reset(seed: 5);
        second.Reset(seed: 5);
        var (far, inside) = (first.Step(3, -4), second.Step(1, -1));
        Assert.Equal(inside.Observation, far.Observation);
        Assert.Equal(inside.Reward, far.Reward);
    }

    [Fact]
    public void Steps_follow_the_model_to_the_bit()
    {
        var task = new MultiGoal.MultiGoal();
        var (observation, _) = task.Reset(seed: 3);
        var (random, expected, terminated) = (new RandomStream(4), new float[2], false);
        for (var step = 0; step < 200 && !terminated; step++)
        {
            float[] action = [(float)random.Uniform(-1, 1), (float)random.Uniform(-0.5, 1)];
            var outcome = task.Transition(observation, action, expected);
            (observation, var reward, terminated, _, _) = task.Step(action);
            Assert.Equal(expected, observation);
            Assert.Equal((outcome.Reward, outcome.Terminated), (reward, terminated));
        }
        Assert.True(terminated);
    }

    [Fact]
    public void Equal_seeds_agree_and_others_differ()
    {
        Assert.Equal(Walk(Begin(seed: 8)), Walk(Begin(seed: 8)));
        Assert.NotEqual(Walk(Begin(seed: 8)), Walk(Begin(seed: 9)));
    }

    [Fact]
    public void What_follows_a_restored_state_is_the_same_to_the_bit()
    {
        var task = Begin(seed: 1);
        Walk(task);
        using var captured = new MemoryStream();
        task.Capture(new StateWriter(captured));
        var expected = Walk(task);

        var other = Begin(seed: 2);
        captured.Position = 0;
        other.Restore(new StateReader(captured));

        Assert.Equal(expected, Walk(other));
        Assert.Equal(task.Reset().Observation, other.Reset().Observation);
    }

    [Fact]
    public void Acting_allocates_nothing()
    {
        var task = Begin(seed: 1);
        Act(task);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Act(task);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>A task with noise on every step, so that the state of its stream shows.</summary>
    private static MultiGoal.MultiGoal Begin(ulong seed)
    {
        var task = new MultiGoal.MultiGoal { StepDeviation = 0.05f };
        task.Reset(seed: seed);
        return task;
    }

    private static float[] Walk(MultiGoal.MultiGoal task) =>
        [.. Enumerable.Range(0, 8).SelectMany(step => task.Step(0.1f * step, -0.05f * step).Observation)];

    private static void Act(MultiGoal.MultiGoal task)
    {
        Span<float> observation = stackalloc float[2];
        for (var step = 0; step < 1000; step++)
        {
            if (task.Step([0.7f, 0.3f], observation).Done)
                task.Reset(null, observation);
        }
    }
}
