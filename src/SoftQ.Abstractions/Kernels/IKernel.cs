using TorchSharp;

namespace SoftQ.Kernels;

/// <summary>
/// A positive definite kernel κ(x, y) over particles, with a bandwidth for each state. Shapes: N states, K fixed particles x,
/// M updated particles y, d dimensions; bandwidths are [N], or [N, d] where each dimension has its own. All members are pure functions
/// of their arguments; no gradient flows through them.
/// </summary>
public interface IKernel
{
    /// <summary>Fits the bandwidth to particle sets, one for each state, never below the kernel's floor.</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <returns>Bandwidths [N] or [N, d].</returns>
    torch.Tensor Bandwidth(torch.Tensor x, torch.Tensor y);

    /// <summary>κ(x_i, y_j).</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <param name="bandwidth">Bandwidths [N] or [N, d].</param>
    /// <returns>Values [N, K, M].</returns>
    torch.Tensor Value(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth);

    /// <summary>The gradient of κ(x_i, y_j) in its first argument.</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <param name="bandwidth">Bandwidths [N] or [N, d].</param>
    /// <returns>Gradients [N, K, M, d].</returns>
    torch.Tensor Gradient(torch.Tensor x, torch.Tensor y, torch.Tensor bandwidth);

    /// <summary>
    /// The Stein direction (eq. 13) φ_j = 1/K Σ_i [ κ(x_i, y_j) s_i + ∇_{x_i} κ(x_i, y_j) ] for scores s_i = ∇ log p(x_i),
    /// without building [N, K, M, d].
    /// </summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <param name="score">Gradients of the log density at the fixed particles [N, K, d].</param>
    /// <param name="bandwidth">Bandwidths [N] or [N, d].</param>
    /// <returns>Directions [N, M, d].</returns>
    torch.Tensor SteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, torch.Tensor bandwidth);

    /// <summary>
    /// The Stein direction at the bandwidth fitted to the same particles. A kernel may override it with a form that works in memory on
    /// a CPU, state by state; the result is the same but for rounding.
    /// </summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <param name="score">Gradients of the log density at the fixed particles [N, K, d].</param>
    /// <param name="threads">The most threads to use on a CPU.</param>
    /// <returns>Directions [N, M, d].</returns>
    torch.Tensor FittedSteinDirection(torch.Tensor x, torch.Tensor y, torch.Tensor score, int threads)
    {
        using var bandwidth = Bandwidth(x, y);
        return SteinDirection(x, y, score, bandwidth);
    }
}
