using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;
using SoftQ.Gym.Tests.Environments;
using SoftQ.Gym.Wrappers;

namespace SoftQ.Gym.Tests.Rendering;

public class RenderFormTests
{
    [Fact]
    public void A_wrapped_environment_is_drawn_as_it_stands()
    {
        using var environment = new TimeLimit(new DrawnEnvironment(), 10);
        environment.Reset(seed: 1);
        Assert.Equal("⡇\n", environment.RenderText(columns: 4));
        environment.Step(0f);
        Assert.Equal("⢸\n", environment.RenderText(columns: 4));
    }

    [Fact]
    public void An_environment_that_draws_nothing_is_refused_by_its_name()
    {
        using var environment = new CountingEnvironment();
        Assert.Contains("'Counting-v0' draws nothing", Assert.Throws<NotSupportedException>(() => environment.RenderText()).Message, StringComparison.Ordinal);
    }
}
