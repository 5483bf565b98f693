using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Keeps a sum where an activation is above 0: the derivative of the rectification.</summary>
/// <param name="activations">The activations, laid out as the result.</param>
internal readonly unsafe struct MaskFinish(float* activations) : IFinish
{
    /// <inheritdoc/>
    public static bool Accumulates => false;

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, float* stored, nint element, nint column) => sum & Vector512.GreaterThan(Vector512.Load(activations + element), default);

    /// <inheritdoc/>
    public Vector256<float> Apply(Vector256<float> sum, float* stored, nint element, nint column) => sum & Vector256.GreaterThan(Vector256.Load(activations + element), default);

    /// <inheritdoc/>
    public Vector128<float> Apply(Vector128<float> sum, float* stored, nint element, nint column) => sum & Vector128.GreaterThan(Vector128.Load(activations + element), default);

    /// <inheritdoc/>
    public float Apply(float sum, float* stored, nint element, nint column) => activations[element] > 0 ? sum : 0;
}
