using SoftQ.Learning.Algorithms;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms;

public class SoftValueTests
{
    [Theory]
    [InlineData(1, 3.0064089)]
    [InlineData(0.3, 2.2184599)]
    [InlineData(3, 5.7003583)]
    public void Is_the_scaled_log_mean_of_exponentials_plus_the_log_volume(double α, double expected)
    {
        // α [ log( (e^(1/α) + e^(2/α)) / 2 ) + 2 log 2 ]
        using var actionValues = tensor([1f, 2f], 1, 2);
        using var value = SoftValue.FromUniformProposals(actionValues, actionSize: 2, α);
        Assert.Equal(expected, value.data<float>()[0], 1e-5);
    }

    [Fact]
    public void Does_not_overflow_for_large_values_at_a_low_temperature()
    {
        using var actionValues = tensor([500f, 499f], 1, 2);
        using var value = SoftValue.FromUniformProposals(actionValues, actionSize: 1, 0.001);
        Assert.Equal(500, value.data<float>()[0], 1e-2);
    }

    [Fact]
    public void Scaling_values_and_temperature_alike_scales_the_value()
    {
        using var actionValues = randn(5, 7);
        using var scaled = actionValues * 3;
        using var value = SoftValue.FromUniformProposals(actionValues, 2, 1) * 3;
        using var valueOfScaled = SoftValue.FromUniformProposals(scaled, 2, 3);
        Assert.True(value.allclose(valueOfScaled, rtol: 1e-5, atol: 1e-5));
    }

    [Fact]
    public void Values_of_another_shape_are_refused() =>
        Assert.Throws<ArgumentException>(() => SoftValue.FromUniformProposals(zeros(3), 1, 1));
}
