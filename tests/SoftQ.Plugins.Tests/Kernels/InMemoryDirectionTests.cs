using SoftQ.Gym;
using SoftQ.Kernels;
using SoftQ.Plugins.Kernels;
using SoftQ.Plugins.Kernels.Bandwidths;
using SoftQ.Plugins.Kernels.InMemory;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Kernels;

public sealed class InMemoryDirectionTests
{
    private static readonly IKernel Kernel = new RadialBasisKernel();

    public static TheoryData<string, bool> Names => BuiltKernels.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_direction_in_memory_is_the_one_over_tensors(string name, bool perDimension)
    {
        var kernel = BuiltKernels.Create(name, perDimension);
        foreach (var (states, @fixed, updated, size) in ((int, int, int, int)[])[(1, 1, 1, 1), (3, 4, 7, 1), (5, 32, 32, 2), (2, 100, 100, 8), (64, 33, 17, 3)])
        {
            using var scope = NewDisposeScope();
            var (x, y) = (Particles.Normal(1, states, @fixed, size), Particles.Normal(2, states, updated, size));
            var score = Particles.Normal(3, states, @fixed, size);
            var expected = kernel.SteinDirection(x, y, score, kernel.Bandwidth(x, y));

            foreach (var threads in (int[])[1, 2, 3])
                TensorAssert.Close(expected, kernel.FittedSteinDirection(Floats(x), Floats(y), Floats(score), threads), 1e-5);
        }
    }

    [Theory]
    [InlineData(BandwidthRule.Stein)]
    [InlineData(BandwidthRule.Paper)]
    [InlineData(BandwidthRule.Released)]
    public void Both_fit_bandwidths_by_the_same_rule(BandwidthRule rule)
    {
        using var scope = NewDisposeScope();
        IKernel kernel = new RadialBasisKernel { BandwidthRule = rule };
        var (x, y, score) = (Particles.Normal(6, 3, 9, 2), Particles.Normal(7, 3, 20, 2), Particles.Normal(8, 3, 9, 2));
        var expected = kernel.SteinDirection(x, y, score, kernel.Bandwidth(x, y));
        TensorAssert.Close(expected, kernel.FittedSteinDirection(Floats(x), Floats(y), Floats(score), threads: 1), 1e-5);
    }

    [Fact]
    public void Tensors_that_are_not_floats_take_the_other_way()
    {
        using var scope = NewDisposeScope();
        var x = Particles.Normal(4, 2, 5, 2);
        TensorAssert.Close(Kernel.SteinDirection(x, x, x, Kernel.Bandwidth(x, x)), Kernel.FittedSteinDirection(x, x, x, threads: 1), 0);
    }

    [Fact]
    public void Equal_particles_keep_to_the_floor_under_the_bandwidth()
    {
        using var scope = NewDisposeScope();
        var (x, score) = (zeros(1, 4, 2), ones(1, 4, 2));
        TensorAssert.Close(ones(1, 4, 2), Kernel.FittedSteinDirection(x, x, score, threads: 1), 1e-6);
    }

    [Fact]
    public void The_median_is_that_of_sorted_values_whatever_their_number()
    {
        var random = new RandomStream(5);
        for (var count = 1; count < 70; count++)
        {
            var values = new float[count + random.Integer(20)];
            Array.Fill(values, float.PositiveInfinity);
            foreach (ref var value in values.AsSpan(0, count))
                value = random.Integer(4) == 0 ? 1 : (float)random.Exponential();
            var sorted = values[..count].Order().ToArray();
            Assert.Equal(sorted[((count + 1) / 2) - 1], Median.Lower(values, count));
        }
    }

    private static Tensor Floats(Tensor tensor) => tensor.to(ScalarType.Float32);
}
