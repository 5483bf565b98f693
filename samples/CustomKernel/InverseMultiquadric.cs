using SoftQ;
using SoftQ.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace CustomKernel;

/// <summary>
/// The inverse multiquadric κ(x, y) = (1 + |x - y|² / h)^(-1/2). Its tails are heavier than a Gaussian's, so that distant particles
/// still push each other apart.
/// </summary>
[Kernel("inverse-multiquadric", Description = "Inverse multiquadric with the mean squared distance as its bandwidth")]
public sealed partial class InverseMultiquadric : IKernel
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
        return Value(FromTo(x, y), bandwidth).MoveToOuterDisposeScope();
    }

    // ∇ κ = (y - x) / h κ³.
    public Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        var difference = FromTo(x, y);
        return difference.mul(Cubed(Value(difference, bandwidth)).div(bandwidth.view(-1, 1, 1)).unsqueeze(3)).MoveToOuterDisposeScope();
    }

    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        var attraction = Value(x, y, bandwidth).transpose(1, 2).matmul(score).div(x.shape[1]);
        return attraction.add(Gradient(x, y, bandwidth).mean([1L])).MoveToOuterDisposeScope();
    }

    private static Tensor FromTo(Tensor x, Tensor y) => y.unsqueeze(1).sub(x.unsqueeze(2));

    private static Tensor Value(Tensor difference, Tensor bandwidth) =>
        difference.square().sum([3L]).div(bandwidth.view(-1, 1, 1)).add(1).rsqrt();

    private static Tensor Cubed(Tensor value) => value.mul(value).mul(value);
}
