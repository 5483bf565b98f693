using System.Numerics.Tensors;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace SoftQ.Plugins.Kernels.Profiles;

/// <summary>f(z) = exp(-z), with slope 2 f.</summary>
internal sealed class GaussianProfile : IRadialProfile
{
    /// <summary>It has no parameters, so there is one.</summary>
    public static readonly GaussianProfile Instance = new();

    /// <inheritdoc/>
    public (Tensor Value, Tensor Slope) Evaluate(Tensor z)
    {
        using var two = 2f.ToScalar();
        var value = z.neg_().exp_();
        return (value, value.mul(two));
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<float> squares, float inverse, Span<float> value, Span<float> slope)
    {
        TensorPrimitives.Multiply(squares, -inverse, value);
        TensorPrimitives.Exp(value, value);
        TensorPrimitives.Add(value, value, slope);
    }
}
