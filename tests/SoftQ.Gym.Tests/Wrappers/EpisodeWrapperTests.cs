using SoftQ.Gym.Environments;
using SoftQ.Gym.Errors;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Wrappers;

public class EpisodeWrapperTests
{
    [Fact]
    public void OrderEnforcing_refuses_a_step_before_the_first_reset()
    {
        using var environment = new OrderEnforcing(new CountingEnvironment());
        Assert.Contains("'Counting-v0'", Assert.Throws<ResetNeededException>(() => environment.Step(0f)).Message, StringComparison.Ordinal);
        environment.Reset(seed: 1);
        environment.Step(0f);
    }

    [Fact]
    public void Autoreset_begins_the_next_episode_at_the_step_after_the_end()
    {
        var inner = ScriptedEnvironment.Rewards(terminatesAt: 2, 1, 2);
        using var environment = new Autoreset(inner);
        environment.Reset(seed: 1);
        var steps = Enumerable.Range(0, 6).Select(_ => environment.Step(1f)).Select(static step => (step.Reward, step.Terminated));
        Assert.Equal([(1, false), (2, true), (0, false), (1, false), (2, true), (0, false)], steps);
        Assert.Equal(4, inner.Actions.Count);
    }

    [Fact]
    public void Autoreset_goes_on_with_the_stream_in_place()
    {
        using var expected = new CountingEnvironment(terminatesAt: 1);
        using var environment = new Autoreset(new CountingEnvironment(terminatesAt: 1));
        Assert.Equal(expected.Reset(seed: 3).Observation, environment.Reset(seed: 3).Observation);
        environment.Step(0f);
        Assert.Equal(expected.Reset().Observation, environment.Step(0f).Observation);
    }

    [Fact]
    public void RecordEpisodeStatistics_tells_return_and_length_after_the_last_step_only()
    {
        using var environment = new RecordEpisodeStatistics(ScriptedEnvironment.Rewards(terminatesAt: 3, 1, 2, 4));
        environment.Reset(seed: 1);
        Assert.False(environment.Step(0f).Info.ContainsKey("episode"));
        environment.Step(0f);
        var info = environment.Step(0f).Info;
        var episode = Assert.IsType<Dictionary<string, object?>>(info["episode"]);
        Assert.Equal((7.0, 3), (episode["r"], episode["l"]));
        Assert.Equal(3, info["steps"]);
        Assert.False(environment.Reset().Info.ContainsKey("episode"));
    }

    [Fact]
    public void RecordEpisodeStatistics_keeps_the_last_episodes()
    {
        // A step after the end, without a reset between, is an end again.
        var inner = new CountingEnvironment();
        using var environment = new RecordEpisodeStatistics(new TimeLimit(new TransformReward(inner, static _ => 1), 3), bufferLength: 2);
        Assert.Empty(environment.Last);
        environment.Reset(seed: 1);
        for (var step = 0; step < 3; step++)
            environment.Step(0f);
        environment.Reset();
        for (var step = 0; step < 4; step++)
            environment.Step(0f);
        Assert.Equal(3, environment.Episodes);
        Assert.Equal([new EpisodeRecord(3, 3), new EpisodeRecord(4, 4)], environment.Last);
    }
}
