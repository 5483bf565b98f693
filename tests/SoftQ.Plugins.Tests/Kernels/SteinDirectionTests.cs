using SoftQ.Plugins.Kernels;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Kernels;

public sealed class SteinDirectionTests
{
    private readonly RadialBasisKernel _kernel = new();

    public static TheoryData<string, bool> Names => BuiltKernels.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fused_form_is_the_composition_of_value_and_gradient(string name, bool perDimension)
    {
        var kernel = BuiltKernels.Create(name, perDimension);
        foreach (var (states, @fixed, updated, size) in Particles.Sizes)
        {
            using var scope = NewDisposeScope();
            var (x, y) = (Particles.Normal(1, states, @fixed, size), Particles.Normal(2, states, updated, size));
            var score = Particles.Normal(3, states, @fixed, size);
            var bandwidth = Particles.Bandwidths(states, size, perDimension);

            var attraction = kernel.Value(x, y, bandwidth).unsqueeze(3).mul(score.unsqueeze(2));
            var expected = attraction.add(kernel.Gradient(x, y, bandwidth)).mean([1L]);

            TensorAssert.Close(expected, kernel.SteinDirection(x, y, score, bandwidth), 1e-13);
            var inFloats = kernel.SteinDirection(Floats(x), Floats(y), Floats(score), Floats(bandwidth));
            TensorAssert.Close(expected, inFloats, 1e-5);
        }
    }

    [Fact]
    public void A_particle_on_its_own_climbs_along_the_score()
    {
        using var scope = NewDisposeScope();
        var (x, score) = (Particles.Normal(4, 5, 1, 3), Particles.Normal(5, 5, 1, 3));
        TensorAssert.Close(score, _kernel.SteinDirection(x, x, score, Particles.Bandwidths(5)), 0);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(-0.2)]
    public void Without_a_score_an_updated_particle_is_pushed_away(double y)
    {
        using var scope = NewDisposeScope();
        var x = Particles.OnLine(0);
        var direction = _kernel.SteinDirection(x, Particles.OnLine(y), zeros_like(x), tensor([0.5]));
        // -(2/h)(x - y) κ
        Assert.Equal(2 / 0.5 * y * Math.Exp(-y * y / 0.5), direction.item<double>(), 1e-15);
    }

    [Fact]
    public void The_order_of_fixed_particles_does_not_matter_and_that_of_updated_ones_carries_over()
    {
        using var scope = NewDisposeScope();
        var (x, y, score) = (Particles.Normal(6, 2, 5, 3), Particles.Normal(7, 2, 4, 3), Particles.Normal(8, 2, 5, 3));
        var bandwidth = Particles.Bandwidths(2);
        var direction = _kernel.SteinDirection(x, y, score, bandwidth);
        TensorAssert.Close(direction, _kernel.SteinDirection(x.flip(1), y, score.flip(1), bandwidth), 1e-13);
        TensorAssert.Close(direction.flip(1), _kernel.SteinDirection(x, y.flip(1), score, bandwidth), 1e-13);
    }

    [Fact]
    public void Particles_that_lie_close_together_far_from_the_origin_are_told_apart()
    {
        using var scope = NewDisposeScope();
        var grid = tensor(1f / 1024);
        var (x, y) = (Floats(Particles.Normal(9, 2, 6, 2)).mul(grid), Floats(Particles.Normal(10, 2, 6, 2)).mul(grid));
        // Multiples of 2^-17, which floats near 64 hold exactly.
        var (coarse, fine) = (tensor(131072f), tensor(1f / 131072));
        (x, y) = (x.mul(coarse).round().mul(fine), y.mul(coarse).round().mul(fine));
        var kernel = new RadialBasisKernel { MinimumBandwidth = 1e-12 };
        var (bandwidth, away) = (kernel.Bandwidth(x, y), tensor(64f));

        TensorAssert.Close(ones(2), kernel.Bandwidth(x.add(away), y.add(away)).div(bandwidth), 1e-5);
        var expected = kernel.SteinDirection(x, y, zeros_like(x), bandwidth);
        var shifted = kernel.SteinDirection(x.add(away), y.add(away), zeros_like(x), bandwidth);
        TensorAssert.Close(ones(1), shifted.norm().div(expected.norm()).view(1), 1e-5);
        TensorAssert.Close(zeros(1), shifted.sub(expected).norm().div(expected.norm()).view(1), 1e-5);
    }

    private static Tensor Floats(Tensor tensor) => tensor.to(ScalarType.Float32);
}
