using SoftQ;
using SoftQ.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Plugin._1;

/// <summary>κ(x, y) = 1 / (1 + |x - y|² / h), where h is the mean squared distance.</summary>
[Kernel("kernel1-id", Description = "Rational quadratic kernel with the mean squared distance as its bandwidth")]
public sealed partial class Kernel1 : IKernel
{
    /// <summary>The least bandwidth.</summary>
    [Parameter(Description = "The least bandwidth", Min = 1e-6, Max = 1)]
    public double Floor { get; init; } = 1e-3;

    /// <inheritdoc/>
    public Tensor Bandwidth(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        using var floor = Floor.ToScalar();
        return Difference(x, y).square().sum([3L]).mean([1L, 2L]).clamp_min(floor).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Value(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        return Value(Difference(x, y), bandwidth).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        using var two = 2.ToScalar();
        var difference = Difference(x, y);
        var slope = Value(difference, bandwidth).square().mul(two).div(bandwidth.view(-1, 1, 1));
        return difference.mul(slope.unsqueeze(3)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        using var particles = x.shape[1].ToScalar();
        var attraction = Value(x, y, bandwidth).transpose(1, 2).matmul(score).div(particles);
        return attraction.add(Gradient(x, y, bandwidth).mean([1L])).MoveToOuterDisposeScope();
    }

    // y_j - x_i, [N, K, M, d].
    private static Tensor Difference(Tensor x, Tensor y) => y.unsqueeze(1).sub(x.unsqueeze(2));

    private static Tensor Value(Tensor difference, Tensor bandwidth)
    {
        using var one = 1.ToScalar();
        return difference.square().sum([3L]).div(bandwidth.view(-1, 1, 1)).add(one).reciprocal();
    }
}
