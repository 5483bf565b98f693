using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Samplers;

/// <summary>The squashing a = tanh u, and densities and gradients before it.</summary>
public static class Squashing
{
    /// <summary>∇_u g(tanh u) = (1 - a²) ∇_a g.</summary>
    /// <param name="actionGradient">∇_a g [N, K, d].</param>
    /// <param name="actions">Squashed actions a [N, K, d].</param>
    /// <returns>Gradients in u [N, K, d].</returns>
    public static Tensor BeforeSquashing(Tensor actionGradient, Tensor actions)
    {
        using var scope = NewDisposeScope();
        // g - a a g, so that no constant is added.
        return actionGradient.sub(actions.mul(actions).mul_(actionGradient)).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The density of u is that of a times ∏ (1 - a²), so its score is ∇_u [ Q(s, tanh u) / α + Σ log(1 - tanh² u) ]
    /// = (1 - a²) ∇_a Q / α - 2a, which stays bounded where the squashing saturates.
    /// </summary>
    /// <param name="actions">Squashed actions a [N, K, d].</param>
    /// <param name="actionGradient">∇_a Q(s, a) [N, K, d].</param>
    /// <param name="temperature">The temperature α.</param>
    /// <returns>Scores in u [N, K, d].</returns>
    public static Tensor Score(Tensor actions, Tensor actionGradient, double temperature)
    {
        if (!actions.shape.AsSpan().SequenceEqual(actionGradient.shape))
            throw new ArgumentException(
                "Actions and gradients come as [N, K, d]; "
                + $"found [{string.Join(", ", actions.shape)}] and [{string.Join(", ", actionGradient.shape)}].");
        using var scope = NewDisposeScope();
        using var inverse = (1 / temperature).ToScalar();
        using var minusTwo = (-2f).ToScalar();
        return BeforeSquashing(actionGradient, actions).mul_(inverse).add_(actions, minusTwo).MoveToOuterDisposeScope();
    }

    /// <summary>Σ_k log(1 - tanh² u_k) = Σ_k 2 (log 2 - u_k - softplus(-2 u_k)), the logarithm of the squashing's volume.</summary>
    /// <param name="u">Places before the squashing [N, K, d].</param>
    /// <returns>Logarithms [N, K].</returns>
    public static Tensor LogVolume(Tensor u)
    {
        using var scope = NewDisposeScope();
        using var minusTwo = (-2f).ToScalar();
        using var offset = (2 * u.shape[2] * Math.Log(2)).ToScalar();
        using var one = 1f.ToScalar();
        var sum = u.add(nn.functional.softplus(u.mul(minusTwo)), one).sum([2L]);
        return sum.mul_(minusTwo).add_(offset, one).MoveToOuterDisposeScope();
    }
}
