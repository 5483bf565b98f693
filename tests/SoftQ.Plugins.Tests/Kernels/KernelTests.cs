using SoftQ.Plugins.Kernels;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Kernels;

/// <summary>The laws of kernels at a fixed bandwidth.</summary>
public sealed class KernelTests
{
    public static TheoryData<string, bool> Names => BuiltKernels.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_are_those_of_the_formula(string name, bool perDimension)
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor(new double[] { 0, 0, 3, 4 }).view(1, 2, 2), tensor(new double[] { 1, 1 }).view(1, 1, 2));
        var bandwidth = perDimension ? tensor(new[] { 2.0, 4 }).view(1, 2) : tensor(new[] { 2.0 });
        double[] expected = perDimension
            ? [BuiltKernels.Formula(name, 0.75, 0), BuiltKernels.Formula(name, 4.25, 7)]
            : [BuiltKernels.Formula(name, 1, 0), BuiltKernels.Formula(name, 6.5, 7)];
        TensorAssert.Close(tensor(expected).view(1, 2, 1), BuiltKernels.Create(name, perDimension).Value(x, y, bandwidth), 1e-14);
    }

    [Fact]
    public void The_rational_quadratic_becomes_a_gaussian_as_its_exponent_grows_and_the_laplacekernel_is_nearly_one()
    {
        using var scope = NewDisposeScope();
        var (x, y, bandwidth) = (Particles.Normal(1, 2, 5, 3), Particles.Normal(2, 2, 6, 3), Particles.Bandwidths(2));
        var gaussian = new RadialBasisKernel().Value(x, y, bandwidth);
        TensorAssert.Close(gaussian, new RationalQuadraticKernel { Exponent = 1e6 }.Value(x, y, bandwidth), 1e-5);
        var squareRoot = gaussian.log().neg().sqrt();
        TensorAssert.Close(squareRoot.neg().exp(), new LaplaceKernel().Value(x, y, bandwidth), 1e-3);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_symmetric(string name, bool perDimension)
    {
        var kernel = BuiltKernels.Create(name, perDimension);
        foreach (var (states, @fixed, updated, size) in Particles.Sizes)
        {
            using var scope = NewDisposeScope();
            var (x, y) = (Particles.Normal(1, states, @fixed, size), Particles.Normal(2, states, updated, size));
            var bandwidth = Particles.Bandwidths(states, size, perDimension);
            TensorAssert.Close(kernel.Value(x, y, bandwidth), kernel.Value(y, x, bandwidth).transpose(1, 2).contiguous(), 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gram_matrices_are_positive_semidefinite(string name, bool perDimension)
    {
        foreach (var size in (int[])[1, 2, 8])
        {
            using var scope = NewDisposeScope();
            var x = Particles.Normal(3, 4, 12, size);
            var gram = BuiltKernels.Create(name, perDimension).Value(x, x, Particles.Bandwidths(4, size, perDimension));
            Assert.All(linalg.eigvalsh(gram).data<double>().ToArray(), static eigenvalue => Assert.InRange(eigenvalue, -1e-13, double.PositiveInfinity));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradient_is_that_of_finite_differences(string name, bool perDimension)
    {
        const double step = 1e-5;
        var kernel = BuiltKernels.Create(name, perDimension);
        foreach (var (states, @fixed, updated, size) in Particles.Sizes)
        {
            using var scope = NewDisposeScope();
            var (x, y) = (Particles.Normal(4, states, @fixed, size), Particles.Normal(5, states, updated, size));
            var bandwidth = Particles.Bandwidths(states, size, perDimension);
            var gradient = kernel.Gradient(x, y, bandwidth);
            Assert.Equal([states, @fixed, updated, size], gradient.shape);
            for (var dimension = 0; dimension < size; dimension++)
            {
                var shift = zeros_like(x);
                shift.select(2, dimension).fill_(step);
                var difference = kernel.Value(x.add(shift), y, bandwidth).sub(kernel.Value(x.sub(shift), y, bandwidth));
                TensorAssert.Close(difference.div(tensor(2 * step)), gradient.select(3, dimension).contiguous(), 1e-8);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Identical_and_far_apart_particles_give_finite_numbers(string name, bool perDimension)
    {
        var kernel = BuiltKernels.Create(name, perDimension);
        foreach (var bandwidth in (double[])[1e-3, 1])
        {
            using var scope = NewDisposeScope();
            var x = tensor(new float[] { 1, 2, 1, 2, 1000, -1000 }).view(1, 3, 2);
            var y = tensor(new float[] { 1, 2, -1000, 1000, 1000, -1000 }).view(1, 3, 2);
            var h = perDimension ? full(1, 2, bandwidth, ScalarType.Float32) : full(1, bandwidth, ScalarType.Float32);
            TensorAssert.Finite(kernel.Value(x, y, h));
            TensorAssert.Finite(kernel.Gradient(x, y, h));
            TensorAssert.Finite(kernel.SteinDirection(x, y, ones_like(x), h));
            TensorAssert.Finite(kernel.FittedSteinDirection(x, y, ones_like(x), threads: 1));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_state_sees_its_own_particles_only(string name, bool perDimension)
    {
        using var scope = NewDisposeScope();
        var kernel = BuiltKernels.Create(name, perDimension);
        var (x, y, score) = (Particles.Normal(6, 2, 4, 3), Particles.Normal(7, 2, 5, 3), Particles.Normal(8, 2, 4, 3));
        var bandwidth = Particles.Bandwidths(2, 3, perDimension);
        var (value, direction) = (kernel.Value(x, y, bandwidth), kernel.SteinDirection(x, y, score, bandwidth));
        x[1].fill_(9);
        y[1].fill_(-9);
        TensorAssert.Close(value[0], kernel.Value(x, y, bandwidth)[0], 0);
        TensorAssert.Close(direction[0], kernel.SteinDirection(x, y, score, bandwidth)[0], 0);
    }

    [Theory]
    [InlineData(new long[] { 2, 4, 3 }, new long[] { 1, 4, 3 }, "[2, 4, 3]", "[1, 4, 3]")]
    [InlineData(new long[] { 2, 4, 3 }, new long[] { 2, 4, 2 }, "[2, 4, 3]", "[2, 4, 2]")]
    [InlineData(new long[] { 4, 3 }, new long[] { 4, 3 }, "[N, K, d]", "[4, 3]")]
    public void Particles_of_other_shapes_are_refused(long[] shapeOfX, long[] shapeOfY, params string[] words)
    {
        using var scope = NewDisposeScope();
        var kernel = new RadialBasisKernel();
        var (x, y, bandwidth) = (zeros(shapeOfX), zeros(shapeOfY), ones(2));
        string[] messages =
        [
            Assert.Throws<ArgumentException>(() => kernel.Bandwidth(x, y)).Message,
            Assert.Throws<ArgumentException>(() => kernel.Value(x, y, bandwidth)).Message,
            Assert.Throws<ArgumentException>(() => kernel.Gradient(x, y, bandwidth)).Message,
            Assert.Throws<ArgumentException>(() => kernel.SteinDirection(x, y, zeros(shapeOfX), bandwidth)).Message,
        ];
        Assert.All(messages, message => Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal)));
    }

    [Fact]
    public void Scores_and_bandwidths_of_other_shapes_are_refused()
    {
        using var scope = NewDisposeScope();
        var kernel = new RadialBasisKernel();
        var (x, y) = (zeros(2, 4, 3), zeros(2, 5, 3));
        var message = Assert.Throws<ArgumentException>(() => kernel.SteinDirection(x, y, zeros(2, 5, 3), ones(2))).Message;
        Assert.Equal("A Stein direction takes scores at the fixed particles, [2, 4, 3]; found [2, 5, 3].", message);
        message = Assert.Throws<ArgumentException>(() => kernel.Value(x, y, ones(1))).Message;
        Assert.Equal("A kernel takes one bandwidth for each state of the particles [2, 4, 3], or one for each state and dimension; found [1].", message);
    }
}
