using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class InvalidValueTests
{
    [Fact]
    public void Training_stops_at_a_reward_that_is_no_number_with_its_step_and_value()
    {
        using var host = Fixture.Host("Healthy", "NaNReward");

        var fault = Assert.Throws<PluginFaultException>(() => ShortTraining.Run(host, "NaNReward-v0"));

        Assert.Equal((PluginCodes.InvalidValue, "NaNReward", "0.1.0"), (fault.Code, fault.Plugin, fault.Version));
        Assert.Equal(
            "At step 7 of an episode, step 7 of this environment, it gave the reward NaN; expected a finite number.",
            Assert.IsType<InvalidValueException>(fault.InnerException).Message);
    }

    [Fact]
    public void Under_warn_training_goes_on_and_tells_of_the_first_tenth_and_hundredth_time()
    {
        using var host = Fixture.Host("Healthy", "NaNReward");
        using var run = ShortTraining.Compose(host, "NaNReward-v0", "training.invalidValues=warn");
        var warnings = new List<string>();
        run.Warnings.Raised += warnings.Add;

        Assert.Equal(30, ShortTraining.Run(run));

        Assert.Equal(["1", "10"], warnings.Select(static warning => warning.Split("invalid value number ")[1].Split(':')[0]));
        Assert.Contains("step 7 of this environment, it gave the reward NaN", warnings[0], StringComparison.Ordinal);
    }
}
