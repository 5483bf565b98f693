using TorchSharp;

namespace SoftQ.Samplers;

/// <summary>
/// The energy-based policy π(a|s) ∝ exp(Q(s, a) / α) that a sampler draws from. Actions are in [-1, 1]^d.
/// </summary>
public interface IEnergy
{
    /// <summary>The temperature α.</summary>
    double Temperature { get; }

    /// <summary>Q(s, a).</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions [N, M, d].</param>
    /// <returns>Values [N, M].</returns>
    torch.Tensor Value(torch.Tensor observations, torch.Tensor actions);

    /// <summary>The gradient of Q(s, a) in the action.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions [N, M, d].</param>
    /// <returns>Gradients [N, M, d].</returns>
    torch.Tensor ActionGradient(torch.Tensor observations, torch.Tensor actions);
}
