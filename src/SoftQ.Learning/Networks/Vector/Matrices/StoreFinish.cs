using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Stores the sums as they are.</summary>
internal readonly unsafe struct StoreFinish : IFinish
{
    /// <inheritdoc/>
    public static bool Accumulates => false;

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, float* stored, nint element, nint column) => sum;

    /// <inheritdoc/>
    public Vector256<float> Apply(Vector256<float> sum, float* stored, nint element, nint column) => sum;

    /// <inheritdoc/>
    public Vector128<float> Apply(Vector128<float> sum, float* stored, nint element, nint column) => sum;

    /// <inheritdoc/>
    public float Apply(float sum, float* stored, nint element, nint column) => sum;
}
