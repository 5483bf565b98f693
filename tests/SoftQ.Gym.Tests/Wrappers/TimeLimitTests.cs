using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.State;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class TimeLimitTests
{
    [Fact]
    public void An_episode_is_truncated_at_the_limit_and_not_terminated()
    {
        using var environment = new TimeLimit(new CountingEnvironment(), 3);
        environment.Reset(seed: 1);
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(_ => environment.Step(0f).Truncated));
        Assert.False(environment.Step(0f).Terminated);
    }

    [Fact]
    public void A_step_that_terminates_at_the_limit_is_both()
    {
        using var environment = new TimeLimit(new CountingEnvironment(terminatesAt: 2), 2);
        environment.Reset(seed: 1);
        environment.Step(0f);
        var (_, _, terminated, truncated, _) = environment.Step(0f);
        Assert.True(terminated && truncated);
    }

    [Fact]
    public void The_count_begins_anew_at_reset()
    {
        using var environment = new TimeLimit(new CountingEnvironment(), 2);
        environment.Reset(seed: 1);
        environment.Step(0f);
        environment.Reset();
        Assert.False(environment.Step(0f).Truncated);
        Assert.True(environment.Step(0f).Truncated);
    }

    [Fact]
    public void A_step_before_the_first_reset_is_refused() =>
        Assert.Throws<ResetNeededException>(() => new TimeLimit(new CountingEnvironment(), 2).Step(0f));

    [Fact]
    public void A_restored_environment_goes_on_where_it_was()
    {
        using var environment = new TimeLimit(new CountingEnvironment(), 3);
        environment.Reset(seed: 5);
        environment.Step(0.25f);
        using var memory = new MemoryStream();
        environment.State!.Capture(new StateWriter(memory));
        memory.Position = 0;
        using var restored = new TimeLimit(new CountingEnvironment(), 3);
        restored.State!.Restore(new StateReader(memory));
        for (var i = 0; i < 2; i++)
        {
            var (observation, reward, _, truncated, _) = environment.Step(0.5f);
            var (restoredObservation, restoredReward, _, restoredTruncated, _) = restored.Step(0.5f);
            Assert.Equal((observation[0], reward, truncated), (restoredObservation[0], restoredReward, restoredTruncated));
        }
        Assert.Equal(environment.Reset().Observation, restored.Reset().Observation);
    }

    [Fact]
    public void The_wrapped_environment_shows_through()
    {
        var inner = new CountingEnvironment();
        var environment = new TimeLimit(inner, 7);
        Assert.Same(inner, environment.Unwrapped);
        Assert.Equal(7, environment.Spec!.MaxEpisodeSteps);
        environment.Dispose();
        Assert.True(inner.Disposed);
    }
}
