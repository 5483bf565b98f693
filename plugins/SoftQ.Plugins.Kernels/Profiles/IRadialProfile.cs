using TorchSharp;

namespace SoftQ.Plugins.Kernels.Profiles;

/// <summary>
/// The shape of a kernel that depends on the scaled squared distance alone: κ(x, y) = f(z) with z = |x - y|² / h. Its slope is -2 f'(z), so
/// that ∇_x κ(x, y) = slope · (y - x) / h.
/// </summary>
internal interface IRadialProfile
{
    /// <summary>κ and its slope, over tensors.</summary>
    /// <param name="z">Scaled squared distances; may be overwritten.</param>
    /// <returns>f(z) and -2 f'(z), in the shape of z.</returns>
    (torch.Tensor Value, torch.Tensor Slope) Evaluate(torch.Tensor z);

    /// <summary>κ and its slope, in memory.</summary>
    /// <param name="squares">Squared distances before they are scaled; infinite for padding, where both results are 0.</param>
    /// <param name="inverse">What scales them: z is a square times this.</param>
    /// <param name="value">Receives f(z); may be the memory of the squares.</param>
    /// <param name="slope">Receives -2 f'(z).</param>
    void Evaluate(ReadOnlySpan<float> squares, float inverse, Span<float> value, Span<float> slope);
}
