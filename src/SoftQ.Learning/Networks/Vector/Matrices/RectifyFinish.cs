using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Adds a bias to each column and rectifies: max(0, sum + bias).</summary>
/// <param name="bias">The bias of each column.</param>
internal readonly unsafe struct RectifyFinish(float* bias) : IFinish
{
    /// <inheritdoc/>
    public static bool Accumulates => false;

    /// <inheritdoc/>
    public Vector512<float> Apply(Vector512<float> sum, float* stored, nint element, nint column) => Vector512.MaxNative(sum + Vector512.Load(bias + column), default);

    /// <inheritdoc/>
    public Vector256<float> Apply(Vector256<float> sum, float* stored, nint element, nint column) => Vector256.MaxNative(sum + Vector256.Load(bias + column), default);

    /// <inheritdoc/>
    public Vector128<float> Apply(Vector128<float> sum, float* stored, nint element, nint column) => Vector128.MaxNative(sum + Vector128.Load(bias + column), default);

    /// <inheritdoc/>
    public float Apply(float sum, float* stored, nint element, nint column) => MathF.Max(sum + bias[column], 0);
}
