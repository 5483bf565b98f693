using System.Numerics.Tensors;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace SoftQ.Plugins.Kernels.Profiles;

/// <summary>
/// f(z) = exp(ε - √(z + ε²)), with slope f / √(z + ε²). Without ε it would have a tip at 0, where the gradient has no limit; this is within
/// ε of it everywhere, and as a function of z it is completely monotone as well, so that the kernel stays positive definite.
/// </summary>
internal sealed class LaplaceProfile : IRadialProfile
{
    /// <summary>It has no parameters, so there is one.</summary>
    public static readonly LaplaceProfile Instance = new();

    /// <summary>ε, the radius of the rounding as a share of √h.</summary>
    public const float Rounding = 1e-3f;

    /// <inheritdoc/>
    public (Tensor Value, Tensor Slope) Evaluate(Tensor z)
    {
        using var scope = torch.NewDisposeScope();
        using var ε = Rounding.ToScalar();
        using var square = (Rounding * Rounding).ToScalar();
        var root = z.add_(square).sqrt_();
        var value = root.neg().add_(ε).exp_();
        return (value.MoveToOuterDisposeScope(), value.div(root).MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<float> squares, float inverse, Span<float> value, Span<float> slope)
    {
        TensorPrimitives.Multiply(squares, inverse, slope);
        TensorPrimitives.Add(slope, Rounding * Rounding, slope);
        TensorPrimitives.Sqrt<float>(slope, slope);
        TensorPrimitives.Subtract(Rounding, slope, value);
        TensorPrimitives.Exp<float>(value, value);
        TensorPrimitives.Divide<float>(value, slope, slope);
    }
}
