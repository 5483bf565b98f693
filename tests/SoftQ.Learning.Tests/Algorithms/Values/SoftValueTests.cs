using SoftQ.Learning.Algorithms.Values;
using static TorchSharp.torch;

namespace SoftQ.Learning.Tests.Algorithms.Values;

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
    public void From_proposals_of_a_uniform_density_it_is_that_from_uniform_proposals()
    {
        using var scope = NewDisposeScope();
        var actionValues = randn(5, 7);
        var expected = SoftValue.FromUniformProposals(actionValues, actionSize: 3, 0.5);
        var found = SoftValue.FromProposals(actionValues, full(5, 7, (float)(-3 * Math.Log(2))), 0.5);
        Assert.True(expected.allclose(found, rtol: 1e-5, atol: 1e-5));
    }

    [Fact]
    public void From_proposals_of_the_policys_own_density_every_one_says_the_same()
    {
        // log q = (Q - V) / α, so that each proposal alone gives V.
        using var scope = NewDisposeScope();
        var actionValues = randn(4, 1);
        var found = SoftValue.FromProposals(actionValues, (actionValues - 1.7f) / 0.3f, 0.3);
        Assert.True(found.allclose(full(4, 1.7f), rtol: 1e-5, atol: 1e-5));
        Assert.Throws<ArgumentException>(() => SoftValue.FromProposals(actionValues, zeros(4), 1));
    }

    [Fact]
    public void Of_choices_is_the_scaled_log_sum_of_exponentials()
    {
        // α log( e^(1/α) + e^(2/α) ) at α = 0.5, and the entropy of the shares 1/(1 + e²) and e²/(1 + e²).
        using var actionValues = tensor([1f, 2f], 1, 2);
        using var value = SoftValue.OfChoices(actionValues, 0.5);
        using var entropy = SoftValue.Entropy(actionValues, value, 0.5);
        Assert.Equal(0.5 * Math.Log(Math.Exp(2) + Math.Exp(4)), value.item<float>(), 1e-6);
        var p = 1 / (1 + Math.Exp(2));
        Assert.Equal(-(p * Math.Log(p)) - ((1 - p) * Math.Log(1 - p)), entropy.item<float>(), 1e-6);
    }

    [Fact]
    public void The_entropy_from_proposals_is_that_of_the_density()
    {
        // Q = -50 a² at α = 0.5 is a Gaussian of variance 0.005, whose entropy is ½ log(2 π e σ²).
        using var scope = NewDisposeScope();
        var actions = linspace(-1, 1, 20_001);
        var actionValues = (-50 * actions.square()).unsqueeze(0);
        var value = SoftValue.FromUniformProposals(actionValues, 1, 0.5);
        Assert.Equal(0.5 * Math.Log(2 * Math.PI * Math.E * 0.005), SoftValue.Entropy(actionValues, value, 0.5).item<float>(), 1e-3);
    }

    [Fact]
    public void Equal_choices_have_the_greatest_entropy()
    {
        using var actionValues = full(1, 4, 3f);
        using var value = SoftValue.OfChoices(actionValues, 2);
        using var entropy = SoftValue.Entropy(actionValues, value, 2);
        Assert.Equal(3 + (2 * Math.Log(4)), value.item<float>(), 1e-5);
        Assert.Equal(Math.Log(4), entropy.item<float>(), 1e-6);
    }

    [Fact]
    public void Values_of_another_shape_are_refused() =>
        Assert.Throws<ArgumentException>(() => SoftValue.FromUniformProposals(zeros(3), 1, 1));
}
