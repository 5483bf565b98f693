using System.Numerics.Tensors;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace SoftQ.Plugins.Kernels.Profiles;

/// <summary>f(z) = (1 + z / c)^-β, with slope (2β / c) f / (1 + z / c).</summary>
/// <param name="exponent">The exponent β, above 0.</param>
/// <param name="scale">The scale c, above 0.</param>
internal sealed class PowerProfile(double exponent, double scale) : IRadialProfile
{
    /// <inheritdoc/>
    public (Tensor Value, Tensor Slope) Evaluate(Tensor z)
    {
        using var scope = torch.NewDisposeScope();
        using var one = 1f.ToScalar();
        using var β = exponent.ToScalar();
        using var perScale = (1 / scale).ToScalar();
        using var slopeAtZero = (2 * exponent / scale).ToScalar();
        var inverse = z.mul_(perScale).add_(one).reciprocal_();
        var value = inverse.pow(β);
        return (value.MoveToOuterDisposeScope(), inverse.mul(value).mul_(slopeAtZero).MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<float> squares, float inverse, Span<float> value, Span<float> slope)
    {
        TensorPrimitives.Multiply(squares, inverse / (float)scale, slope);
        TensorPrimitives.Add(slope, 1, slope);
        TensorPrimitives.Reciprocal<float>(slope, slope);
        TensorPrimitives.Pow(slope, (float)exponent, value);
        TensorPrimitives.Multiply(slope, value, slope);
        TensorPrimitives.Multiply(slope, (float)(2 * exponent / scale), slope);
    }
}
