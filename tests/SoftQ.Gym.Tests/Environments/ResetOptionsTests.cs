using SoftQ.Gym.Environments;

namespace SoftQ.Gym.Tests.Environments;

public class ResetOptionsTests
{
    private static readonly ResetOptions Options = new(new Dictionary<string, object> { ["low"] = -0.5 });

    [Fact]
    public void A_given_option_has_its_value_and_a_missing_one_its_default()
    {
        Assert.Equal(-0.5, Options.Get("low", 0.0));
        Assert.Equal(0.25, Options.Get("high", 0.25));
    }

    [Fact]
    public void A_value_of_another_type_is_refused() =>
        Assert.Contains("'low' needs a value of type String; found Double", Assert.Throws<ArgumentException>(() => Options.Get("low", "")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_option_is_refused_with_the_nearest_known_one()
    {
        Options.ThrowIfUnknown("low", "high");
        Assert.Contains("Did you mean 'lows'?", Assert.Throws<ArgumentException>(() => Options.ThrowIfUnknown("lows")).Message, StringComparison.Ordinal);
    }
}
