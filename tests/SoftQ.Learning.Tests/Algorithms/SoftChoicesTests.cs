using SoftQ.Learning.Algorithms.Discrete;

namespace SoftQ.Learning.Tests.Algorithms;

public class SoftChoicesTests
{
    [Fact]
    public void Is_the_scaled_log_sum_of_exponentials()
    {
        // α log( e^(1/α) + e^(2/α) ) at α = 0.5, and the entropy of the shares 1/(1 + e²) and e²/(1 + e²).
        var (value, entropy) = SoftChoices.ValueAndEntropy([1, 2], 0.5);
        Assert.Equal(0.5 * Math.Log(Math.Exp(2) + Math.Exp(4)), value, 1e-6);
        var p = 1 / (1 + Math.Exp(2));
        Assert.Equal(-(p * Math.Log(p)) - ((1 - p) * Math.Log(1 - p)), entropy, 1e-6);
    }

    [Fact]
    public void Equal_choices_have_the_greatest_entropy()
    {
        var (value, entropy) = SoftChoices.ValueAndEntropy([3, 3, 3, 3], 2);
        Assert.Equal(Math.Log(4), entropy, 1e-9);
        Assert.Equal(3 + (2 * Math.Log(4)), value, 1e-6);
    }

    [Fact]
    public void Does_not_overflow_at_a_low_temperature()
    {
        var (value, entropy) = SoftChoices.ValueAndEntropy([5000, 4990], 1e-3);
        Assert.Equal(5000, value, 1e-6);
        Assert.Equal(0, entropy, 1e-9);
    }
}
