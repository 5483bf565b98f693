using TorchSharp;

namespace SoftQ.Learning.Networks;

/// <summary>
/// Scalars that live as long as the process. TorchSharp frees a scalar that was made in passing while native code may still read
/// it, so every scalar that reaches an operation is held: here, or by a <c>using</c>.
/// </summary>
internal static class HeldScalars
{
    /// <summary>1, the factor that additions ask for.</summary>
    public static readonly Scalar One = 1f.ToScalar();
}
