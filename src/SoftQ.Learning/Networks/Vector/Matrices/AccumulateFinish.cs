using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Adds to what is stored.</summary>
internal readonly unsafe struct AccumulateFinish : IFinish
{
    /// <inheritdoc/>
    public static bool Accumulates => true;

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, float* stored, nint element, nint column) => sum + Vector512.Load(stored);

    /// <inheritdoc/>
    public Vector256<float> Apply(Vector256<float> sum, float* stored, nint element, nint column) => sum + Vector256.Load(stored);

    /// <inheritdoc/>
    public Vector128<float> Apply(Vector128<float> sum, float* stored, nint element, nint column) => sum + Vector128.Load(stored);

    /// <inheritdoc/>
    public float Apply(float sum, float* stored, nint element, nint column) => sum + *stored;
}
