using SoftQ.Plugins.Kernels;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Tests.Kernels;

/// <summary>The laws of a kernel at a fixed bandwidth.</summary>
public sealed class RadialBasisKernelTests
{
    private readonly RadialBasisKernel _kernel = new();

    public static TheoryData<int, int, int, int> Sizes => Particles.Sizes;

    [Fact]
    public void Values_are_those_of_the_formula()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor(new double[] { 0, 0, 3, 4 }).view(1, 2, 2), tensor(new double[] { 1, 1 }).view(1, 1, 2));
        var value = _kernel.Value(x, y, tensor(new[] { 2.0 }));
        TensorAssert.Close(tensor([Math.Exp(-1), Math.Exp(-6.5)]).view(1, 2, 1), value, 1e-15);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_is_symmetric(int states, int @fixed, int updated, int size)
    {
        using var scope = NewDisposeScope();
        var (x, y) = (Particles.Normal(1, states, @fixed, size), Particles.Normal(2, states, updated, size));
        var bandwidth = Particles.Bandwidths(states);
        TensorAssert.Close(_kernel.Value(x, y, bandwidth), _kernel.Value(y, x, bandwidth).transpose(1, 2).contiguous(), 1e-14);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Gram_matrices_are_positive_semidefinite(int size)
    {
        using var scope = NewDisposeScope();
        var x = Particles.Normal(3, 4, 12, size);
        var gram = _kernel.Value(x, x, Particles.Bandwidths(4));
        Assert.All(linalg.eigvalsh(gram).data<double>().ToArray(), static eigenvalue => Assert.InRange(eigenvalue, -1e-13, 12));
        TensorAssert.Close(ones_like(gram).diagonal(dim1: 1, dim2: 2).contiguous(), gram.diagonal(dim1: 1, dim2: 2).contiguous(), 1e-13);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_gradient_is_that_of_finite_differences(int states, int @fixed, int updated, int size)
    {
        const double step = 1e-5;
        using var scope = NewDisposeScope();
        var (x, y) = (Particles.Normal(4, states, @fixed, size), Particles.Normal(5, states, updated, size));
        var bandwidth = Particles.Bandwidths(states);
        var gradient = _kernel.Gradient(x, y, bandwidth);
        Assert.Equal([states, @fixed, updated, size], gradient.shape);
        for (var dimension = 0; dimension < size; dimension++)
        {
            var shift = zeros_like(x);
            shift.select(2, dimension).fill_(step);
            var difference = _kernel.Value(x.add(shift), y, bandwidth).sub(_kernel.Value(x.sub(shift), y, bandwidth));
            TensorAssert.Close(difference.div(tensor(2 * step)), gradient.select(3, dimension).contiguous(), 1e-9);
        }
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1.0)]
    public void Identical_and_far_apart_particles_give_finite_numbers(double bandwidth)
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[] { 1, 2, 1, 2, 1000, -1000 }).view(1, 3, 2);
        var y = tensor(new float[] { 1, 2, -1000, 1000, 1000, -1000 }).view(1, 3, 2);
        var h = tensor(new[] { (float)bandwidth });
        TensorAssert.Finite(_kernel.Value(x, y, h));
        TensorAssert.Finite(_kernel.Gradient(x, y, h));
        TensorAssert.Finite(_kernel.SteinDirection(x, y, ones_like(x), h));
    }

    [Fact]
    public void A_state_sees_its_own_particles_only()
    {
        using var scope = NewDisposeScope();
        var (x, y, score) = (Particles.Normal(6, 2, 4, 3), Particles.Normal(7, 2, 5, 3), Particles.Normal(8, 2, 4, 3));
        var bandwidth = Particles.Bandwidths(2);
        var (value, direction) = (_kernel.Value(x, y, bandwidth), _kernel.SteinDirection(x, y, score, bandwidth));
        x[1].fill_(9);
        y[1].fill_(-9);
        TensorAssert.Close(value[0], _kernel.Value(x, y, bandwidth)[0], 0);
        TensorAssert.Close(direction[0], _kernel.SteinDirection(x, y, score, bandwidth)[0], 0);
    }

    [Theory]
    [InlineData(new long[] { 2, 4, 3 }, new long[] { 1, 4, 3 }, "[2, 4, 3]", "[1, 4, 3]")]
    [InlineData(new long[] { 2, 4, 3 }, new long[] { 2, 4, 2 }, "[2, 4, 3]", "[2, 4, 2]")]
    [InlineData(new long[] { 4, 3 }, new long[] { 4, 3 }, "[N, K, d]", "[4, 3]")]
    public void Particles_of_other_shapes_are_refused(long[] shapeOfX, long[] shapeOfY, params string[] words)
    {
        using var scope = NewDisposeScope();
        var (x, y, bandwidth) = (zeros(shapeOfX), zeros(shapeOfY), ones(2));
        string[] messages =
        [
            Assert.Throws<ArgumentException>(() => _kernel.Bandwidth(x, y)).Message,
            Assert.Throws<ArgumentException>(() => _kernel.Value(x, y, bandwidth)).Message,
            Assert.Throws<ArgumentException>(() => _kernel.Gradient(x, y, bandwidth)).Message,
            Assert.Throws<ArgumentException>(() => _kernel.SteinDirection(x, y, zeros(shapeOfX), bandwidth)).Message,
        ];
        Assert.All(messages, message => Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal)));
    }

    [Fact]
    public void Scores_and_bandwidths_of_other_shapes_are_refused()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (zeros(2, 4, 3), zeros(2, 5, 3));
        var message = Assert.Throws<ArgumentException>(() => _kernel.SteinDirection(x, y, zeros(2, 5, 3), ones(2))).Message;
        Assert.Equal("A Stein direction takes scores at the fixed particles, [2, 4, 3]; found [2, 5, 3].", message);
        message = Assert.Throws<ArgumentException>(() => _kernel.Value(x, y, ones(1))).Message;
        Assert.Equal("A kernel takes one bandwidth for each state of the particles [2, 4, 3]; found [1].", message);
    }
}
