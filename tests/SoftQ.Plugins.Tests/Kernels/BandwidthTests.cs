using SoftQ.Kernels;
using SoftQ.Plugins.Kernels;
using SoftQ.Plugins.Kernels.Bandwidths;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Kernels;

public sealed class BandwidthTests
{
    private readonly RadialBasisKernel _kernel = new();

    [Fact]
    public void Two_particles_and_one_have_the_lower_of_two_distances()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (Particles.OnLine(0, 3), Particles.OnLine(1));

        var bandwidth = _kernel.Bandwidth(x, y);

        // Squared distances 1 and 4; κ = exp(-|x - y|² log 3).
        TensorAssert.Close(tensor([1 / Math.Log(3)]), bandwidth, 1e-15);
        TensorAssert.Close(tensor([1.0 / 3, 1.0 / 81]).view(1, 2, 1), _kernel.Value(x, y, bandwidth), 1e-15);
        var slopes = tensor([2 * Math.Log(3) / 3, -4 * Math.Log(3) / 81]);
        TensorAssert.Close(slopes.view(1, 2, 1, 1), _kernel.Gradient(x, y, bandwidth), 1e-15);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3 }, new[] { 0.0 }, 4)]
    [InlineData(new[] { 1.0, 2, 3, 4 }, new[] { 0.0 }, 4)]
    [InlineData(new[] { 1.0, 2 }, new[] { 0.0, 10 }, 4)]
    [InlineData(new[] { 5.0 }, new[] { 2.0 }, 9)]
    public void It_is_the_lower_median_of_squared_distances_over_the_logarithm(double[] x, double[] y, double median)
    {
        using var scope = NewDisposeScope();
        var bandwidth = _kernel.Bandwidth(Particles.OnLine(x), Particles.OnLine(y));
        TensorAssert.Close(tensor([median / Math.Log(x.Length + 1)]), bandwidth, 1e-12);
    }

    [Theory]
    [InlineData(BandwidthRule.Stein, 4 / 1.0986122886681098)]
    [InlineData(BandwidthRule.Paper, 2 / 1.3862943611198906)]
    [InlineData(BandwidthRule.Released, 4 / 0.6931471805599453)]
    public void The_rules_are_the_published_ones(BandwidthRule rule, double expected)
    {
        using var scope = NewDisposeScope();
        // Squared distances 4, 4, 25 and 1, 25, 4, the lower median 4; K = 2, M = 3: log(K + 1) = log 3, 2 log(M + 1) = 2 log 4, log K = log 2.
        var bandwidth = new RadialBasisKernel { BandwidthRule = rule }.Bandwidth(Particles.OnLine(0, 3), Particles.OnLine(2, -2, 5));
        TensorAssert.Close(tensor([expected]), bandwidth, 1e-15);
    }

    [Fact]
    public void The_released_rule_needs_two_particles_and_says_so()
    {
        using var scope = NewDisposeScope();
        IKernel kernel = new RadialBasisKernel { BandwidthRule = BandwidthRule.Released };
        var (x, y) = (zeros(2, 1, 3), zeros(2, 5, 3));
        string[] messages =
        [
            Assert.Throws<ArgumentException>(() => kernel.Bandwidth(x, y)).Message,
            Assert.Throws<ArgumentException>(() => kernel.FittedSteinDirection(x, y, x, threads: 1)).Message,
        ];
        Assert.All(messages, static message => Assert.Contains("at least 2 fixed particles; found 1", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_dimension_may_have_its_own()
    {
        using var scope = NewDisposeScope();
        var kernel = new RadialBasisKernel { PerDimension = true };
        // Squared differences 1, 9, 4 of the first dimension and 100, 0, 25 of the second; d = 2, K = 3.
        var x = tensor(new double[] { 1, 10, 3, 0, 2, 5 }).view(1, 3, 2);
        var bandwidth = kernel.Bandwidth(x, zeros_like(x).narrow(1, 0, 1));
        TensorAssert.Close(tensor([2 * 4 / Math.Log(4), 2 * 25 / Math.Log(4)]).view(1, 2), bandwidth, 1e-13);
        TensorAssert.Close(full(3, 2, 1e-3f), kernel.Bandwidth(full(3, 4, 2, 0.7f), full(3, 4, 2, 0.7f)), 0);
    }

    [Fact]
    public void On_a_line_that_of_the_dimension_is_the_shared_one()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (Particles.Normal(8, 3, 5, 1), Particles.Normal(9, 3, 6, 1));
        TensorAssert.Close(_kernel.Bandwidth(x, y), new RadialBasisKernel { PerDimension = true }.Bandwidth(x, y).squeeze(1), 1e-13);
    }

    [Fact]
    public void Identical_particles_have_the_floor()
    {
        using var scope = NewDisposeScope();
        var same = full(3, 4, 2, 0.7f);
        TensorAssert.Close(full(3, 1e-3f), _kernel.Bandwidth(same, same), 0);
        var kernel = new RadialBasisKernel { MinimumBandwidth = 0.25 };
        TensorAssert.Close(full(3, 0.25f), kernel.Bandwidth(same, same), 0);
    }

    [Fact]
    public void Far_apart_particles_have_a_finite_one()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1000, -1000 }).view(1, 2, 1);
        var bandwidth = _kernel.Bandwidth(x, x);
        TensorAssert.Finite(bandwidth);
        TensorAssert.Finite(_kernel.SteinDirection(x, x, ones_like(x), bandwidth));
    }

    [Fact]
    public void Each_state_has_its_own()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (Particles.Normal(1, 3, 5, 2), Particles.Normal(2, 3, 6, 2));
        var before = _kernel.Bandwidth(x, y);
        x[1].mul_(tensor(10.0));
        var after = _kernel.Bandwidth(x, y);
        TensorAssert.Close(before[0], after[0], 0);
        TensorAssert.Close(before[2], after[2], 0);
        Assert.True(after[1].item<double>() > 2 * before[1].item<double>());
    }

    [Fact]
    public void The_order_of_particles_does_not_matter()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (Particles.Normal(3, 2, 5, 2), Particles.Normal(4, 2, 6, 2));
        TensorAssert.Close(_kernel.Bandwidth(x, y), _kernel.Bandwidth(x.flip(1), y.roll(2, 1)), 1e-13);
    }
}
