using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers;

/// <summary>The score of an energy-based policy over squashed actions a = tanh u, in the space of u.</summary>
public static class SquashedScore
{
    /// <summary>
    /// The density of u is that of a times ∏ (1 - a²), so its score is ∇_u [ Q(s, tanh u) / α + Σ log(1 - tanh² u) ]
    /// = (1 - a²) ∇_a Q / α - 2a, which stays bounded where the squashing saturates.
    /// </summary>
    /// <param name="actions">Squashed actions a [N, K, d].</param>
    /// <param name="actionGradient">∇_a Q(s, a) [N, K, d].</param>
    /// <param name="temperature">The temperature α.</param>
    /// <returns>Scores in u [N, K, d].</returns>
    public static Tensor BeforeSquashing(Tensor actions, Tensor actionGradient, double temperature)
    {
        if (!actions.shape.AsSpan().SequenceEqual(actionGradient.shape))
            throw new ArgumentException(
                "Actions and gradients come as [N, K, d]; "
                + $"found [{string.Join(", ", actions.shape)}] and [{string.Join(", ", actionGradient.shape)}].");
        using var scope = NewDisposeScope();
        using var inverse = (1 / temperature).ToScalar();
        using var minusTwo = (-2f).ToScalar();
        // (1 - a²) g = g - a a g, so that no constant is added.
        var slope = actionGradient.mul(inverse);
        return slope.sub(actions.mul(actions).mul_(slope)).add_(actions, minusTwo).MoveToOuterDisposeScope();
    }
}
