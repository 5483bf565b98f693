using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Tests.Environments;

public class GymFormTests
{
    [Fact]
    public void Reads_as_in_Gymnasium_and_returns_fresh_values()
    {
        using var environment = new CountingEnvironment();
        var (first, info) = environment.Reset(seed: 42);
        var (next, reward, terminated, truncated, _) = environment.Step(0.5f);
        Assert.Equal((float)new RandomStream(42).NextDouble(), first[0]);
        Assert.Equal(first[0] + 0.5f, next[0]);
        Assert.Equal(next[0], reward);
        Assert.False(terminated || truncated);
        Assert.Equal(0, info["steps"]);
    }

    [Fact]
    public void A_seed_begins_the_stream_anew_and_no_seed_goes_on_with_it()
    {
        using var environment = new CountingEnvironment();
        var first = environment.Reset(seed: 42).Observation[0];
        var second = environment.Reset().Observation[0];
        Assert.NotEqual(first, second);
        Assert.Equal(first, environment.Reset(seed: 42).Observation[0]);
        Assert.Equal(second, environment.Reset().Observation[0]);
    }
}
