using SoftQ.Plugins.Kernels.Profiles;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Kernels;

/// <summary>
/// κ(x, y) = exp(-|x - y|² / h) + w (1 + x·y). The linear part alone has particles match the mean and the covariance of a Gaussian exactly
/// (Liu and Wang 2018), and reaches as far as they lie.
/// </summary>
[Kernel("linear-rbf", Description = "Gaussian kernel with the median heuristic, plus a linear one")]
public sealed partial class LinearRadialBasisKernel : RadialKernel
{
    /// <summary>The weight w of the linear part.</summary>
    [Parameter(Min = 0, Max = 1e6, Description = "Weight w of the linear part w (1 + x·y)")]
    public double LinearWeight { get; init; } = 1;

    private protected override IRadialProfile Profile => GaussianProfile.Instance;

    /// <inheritdoc/>
    public override Tensor Value(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        using var one = 1f.ToScalar();
        using var weight = LinearWeight.ToScalar();
        var radial = base.Value(x, y, bandwidth);
        return radial.add_(x.bmm(y.transpose(1, 2)).add_(one), weight).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var weight = LinearWeight.ToScalar();
        using var ofLinearPart = y.unsqueeze(1);
        return base.Gradient(x, y, bandwidth).add_(ofLinearPart, weight);
    }

    /// <summary>Adds w 1/K Σ_i [ (1 + x_i·y_j) s_i + y_j ] = w ( mean s + y_jᵀ mean x sᵀ + y_j ).</summary>
    private protected override Tensor AddOtherParts(Tensor direction, Tensor x, Tensor y, Tensor score)
    {
        using var scope = NewDisposeScope();
        using var one = 1f.ToScalar();
        using var weight = LinearWeight.ToScalar();
        using var mean = (1.0 / x.shape[1]).ToScalar();
        var products = x.transpose(1, 2).bmm(score).mul_(mean);
        var linear = y.bmm(products).add_(score.mean([1L], keepdim: true), one).add_(y, one);
        return direction.add_(linear, weight);
    }
}
