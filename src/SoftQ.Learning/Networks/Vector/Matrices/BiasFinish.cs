using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Adds a bias to each column.</summary>
/// <param name="bias">The bias of each column.</param>
internal readonly unsafe struct BiasFinish(float* bias) : IFinish
{
    /// <inheritdoc/>
    public static bool Accumulates => false;

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, float* stored, nint element, nint column) => sum + Vector512.Load(bias + column);

    /// <inheritdoc/>
    public Vector256<float> Apply(Vector256<float> sum, float* stored, nint element, nint column) => sum + Vector256.Load(bias + column);

    /// <inheritdoc/>
    public Vector128<float> Apply(Vector128<float> sum, float* stored, nint element, nint column) => sum + Vector128.Load(bias + column);

    /// <inheritdoc/>
    public float Apply(float sum, float* stored, nint element, nint column) => sum + bias[column];
}
