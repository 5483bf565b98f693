using SoftQ.Kernels;
using SoftQ.Plugins.Kernels.InMemory;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Kernels;

/// <summary>
/// κ(x, y) = exp(-|x - y|² / h), with the median heuristic h = median |x_i - y_j|² / log(K + 1) for each state (appendix D.1).
/// The median is the lower one for an even number of distances.
/// </summary>
[Kernel("rbf", Description = "Gaussian kernel with the median heuristic")]
public sealed partial class RadialBasisKernel : IKernel
{
    // Held for good: a scalar made in passing may be freed while native code reads it.
    private static readonly Scalar One = 1f.ToScalar();

    /// <summary>The floor under the bandwidth h, in squared units of the particles.</summary>
    [Parameter(Min = 1e-12, Description = "Floor under the bandwidth h, in squared units of the particles")]
    public double MinimumBandwidth { get; init; } = 1e-3;

    /// <inheritdoc/>
    public Tensor Bandwidth(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        (x, y) = Centred(x, y);
        using var floor = MinimumBandwidth.ToScalar();
        using var perMedian = (1 / Math.Log(x.shape[1] + 1)).ToScalar();
        var distances = SquaredDistances(x, y).flatten(1);
        var middle = (distances.shape[1] + 1) / 2;
        var (median, _) = distances.kthvalue(middle, 1);
        return median.mul_(perMedian).clamp_min_(floor).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Value(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        (x, y) = Centred(x, y);
        return Exponential(x, y, PerState(bandwidth, x)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        using var minusTwo = (-2f).ToScalar();
        var value = Value(x, y, bandwidth).div_(PerState(bandwidth, x)).mul_(minusTwo);
        return x.unsqueeze(2).sub(y.unsqueeze(1)).mul_(value.unsqueeze(3)).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// With weights κ_ij: Σ_i ∇_{x_i} κ_ij = (2/h) ( y_j Σ_i κ_ij - Σ_i κ_ij x_i ), so the direction is two matrix products.
    /// </summary>
    /// <inheritdoc/>
    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth)
    {
        if (!score.shape.AsSpan().SequenceEqual(x.shape))
            throw new ArgumentException($"A Stein direction takes scores at the fixed particles, {Shape(x)}; found {Shape(score)}.");
        using var scope = NewDisposeScope();
        (x, y) = Centred(x, y);
        using var two = 2f.ToScalar();
        using var mean = (1.0 / x.shape[1]).ToScalar();
        var h = PerState(bandwidth, x);
        var value = Exponential(x, y, h).transpose(1, 2);
        var attraction = value.bmm(score);
        var repulsion = y.mul(value.sum([2L], keepdim: true)).sub_(value.bmm(x)).div_(h).mul_(two);
        return repulsion.add_(attraction, One).mul_(mean).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor FittedSteinDirection(Tensor x, Tensor y, Tensor score, int threads)
    {
        if (RadialSteinDirection.Takes(x, y, score))
            return RadialSteinDirection.Compute(default(GaussianProfile), (float)MinimumBandwidth, x, y, score, threads);
        using var bandwidth = Bandwidth(x, y);
        return SteinDirection(x, y, score, bandwidth);
    }

    /// <summary>Both sets around the mean of x: products of coordinates lose small differences of large ones.</summary>
    private static (Tensor X, Tensor Y) Centred(Tensor x, Tensor y)
    {
        if (x.shape is not [var states, _, var size] || y.shape is not [var otherStates, _, var otherSize]
            || states != otherStates || size != otherSize)
            throw new ArgumentException($"A kernel takes particles [N, K, d] and [N, M, d]; found {Shape(x)} and {Shape(y)}.");
        using var centre = x.mean([1L], keepdim: true);
        return (x.sub(centre), y.sub(centre));
    }

    /// <summary>exp(-|x_i - y_j|² / h), [N, K, M].</summary>
    private static Tensor Exponential(Tensor x, Tensor y, Tensor h) => SquaredDistances(x, y).div_(h).neg_().exp_();

    /// <summary>|x_i - y_j|² = |x_i|² + |y_j|² - 2 x_i·y_j, [N, K, M], kept from falling below 0 by rounding.</summary>
    private static Tensor SquaredDistances(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        using var zero = 0f.ToScalar();
        using var minusTwo = (-2f).ToScalar();
        var squaresOfX = x.mul(x).sum([2L], keepdim: true);
        var squaresOfY = y.mul(y).sum([2L]).unsqueeze(1);
        return squaresOfX.add(squaresOfY, One).add_(x.bmm(y.transpose(1, 2)), minusTwo).clamp_min_(zero).MoveToOuterDisposeScope();
    }

    private static Tensor PerState(Tensor bandwidth, Tensor x) => bandwidth.shape is [var states] && states == x.shape[0]
        ? bandwidth.view(-1, 1, 1)
        : throw new ArgumentException(
            $"A kernel takes one bandwidth for each state of the particles {Shape(x)}; found {Shape(bandwidth)}.");

    private static string Shape(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";
}
