using System.Numerics.Tensors;

namespace SoftQ.Plugins.Kernels.InMemory;

/// <summary>f(r²) = exp(-r² / h), with slope (2/h) f.</summary>
internal readonly struct GaussianProfile : IRadialProfile
{
    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<float> squaredDistances, float bandwidth, Span<float> value, Span<float> slope)
    {
        TensorPrimitives.Multiply(squaredDistances, -1 / bandwidth, value);
        TensorPrimitives.Exp(value, value);
        TensorPrimitives.Multiply(value, 2 / bandwidth, slope);
    }
}
