using SoftQ;
using SoftQ.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace CustomKernel;

/// <summary>
/// The Matérn kernel of smoothness 3/2, κ(x, y) = (1 + r) exp(-r) with r = √(3 / h) |x - y|: between a Laplace kernel, which has a tip, and a
/// Gaussian, which is smoother than most functions.
/// </summary>
[Kernel("matern", Description = "Matérn kernel of smoothness 3/2 with the mean squared distance as its bandwidth")]
public sealed partial class Matern : IKernel
{
    [Parameter(Description = "The least bandwidth", Min = 1e-6, Max = 1)]
    public double Floor { get; init; } = 1e-3;

    public Tensor Bandwidth(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        using var floor = Floor.ToScalar();
        return FromTo(x, y).square().sum([3L]).mean([1L, 2L]).clamp_min(floor).MoveToOuterDisposeScope();
    }

    public Tensor Value(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        var distances = Distances(FromTo(x, y), bandwidth);
        return distances.neg().exp().mul(distances.add(1)).MoveToOuterDisposeScope();
    }

    // ∇ κ = 3 (y - x) / h exp(-r), which has no tip.
    public Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        var difference = FromTo(x, y);
        var slope = Distances(difference, bandwidth).neg().exp().mul(3).div(bandwidth.view(-1, 1, 1));
        return difference.mul(slope.unsqueeze(3)).MoveToOuterDisposeScope();
    }

    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        var attraction = Value(x, y, bandwidth).transpose(1, 2).matmul(score).div(x.shape[1]);
        return attraction.add(Gradient(x, y, bandwidth).mean([1L])).MoveToOuterDisposeScope();
    }

    private static Tensor FromTo(Tensor x, Tensor y) => y.unsqueeze(1).sub(x.unsqueeze(2));

    private static Tensor Distances(Tensor difference, Tensor bandwidth) =>
        difference.square().sum([3L]).mul(3).div(bandwidth.view(-1, 1, 1)).sqrt();
}
