using SoftQ.Learning.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Values;

/// <summary>The soft value of a state, V(s) = α log ∫ exp(Q(s, a) / α) da (eq. 10), by importance sampling.</summary>
public static class SoftValue
{
    /// <summary>
    /// V̂ = α [ logsumexp_j( Q(s, a_j) / α ) - log M + d log 2 ] for M proposals a_j drawn uniformly from [-1, 1]^d.
    /// Biased downwards by Jensen's inequality, less so the more proposals there are.
    /// </summary>
    /// <param name="actionValues">Q(s, a_j) [N, M].</param>
    /// <param name="actionSize">Dimensions of an action, d.</param>
    /// <param name="temperature">The temperature α, above 0.</param>
    /// <returns>Values [N].</returns>
    public static Tensor FromUniformProposals(Tensor actionValues, int actionSize, double temperature)
    {
        Check(actionValues);
        return ScaledLogSum(actionValues, (actionSize * Math.Log(2)) - Math.Log(actionValues.shape[1]), temperature);
    }

    /// <summary>
    /// V̂ = α [ logsumexp_j( Q(s, a_j) / α - log q(a_j|s) ) - log M ] for M proposals a_j drawn from a density q that is positive wherever the
    /// policy's is.
    /// </summary>
    /// <param name="actionValues">Q(s, a_j) [N, M].</param>
    /// <param name="logDensities">log q(a_j|s) [N, M].</param>
    /// <param name="temperature">The temperature α, above 0.</param>
    /// <returns>Values [N].</returns>
    public static Tensor FromProposals(Tensor actionValues, Tensor logDensities, double temperature)
    {
        Check(actionValues);
        if (!actionValues.shape.AsSpan().SequenceEqual(logDensities.shape))
            throw new ArgumentException($"There is a density for each action value; found [{string.Join(", ", actionValues.shape)}] and [{string.Join(", ", logDensities.shape)}].");
        using var α = temperature.ToScalar();
        using var weighed = actionValues.sub(logDensities.mul(α));
        return ScaledLogSum(weighed, -Math.Log(actionValues.shape[1]), temperature);
    }

    /// <summary>V = α logsumexp_j( Q(s, j) / α ) for discrete choices j, which is exact.</summary>
    /// <param name="actionValues">Q(s, j) of every choice [N, M].</param>
    /// <param name="temperature">The temperature α, above 0.</param>
    /// <returns>Values [N].</returns>
    public static Tensor OfChoices(Tensor actionValues, double temperature)
    {
        Check(actionValues);
        return ScaledLogSum(actionValues, 0, temperature);
    }

    /// <summary>
    /// The entropy of the policy π(a|s) ∝ exp(Q(s, a) / α), (V - E Q) / α, where E weighs the actions that V was found with by
    /// exp(Q / α): exact for choices, self-normalised importance sampling for proposals.
    /// </summary>
    /// <param name="actionValues">Q(s, a_j) [N, M].</param>
    /// <param name="values">V(s) from them [N].</param>
    /// <param name="temperature">The temperature α, above 0.</param>
    /// <param name="logDensities">log q(a_j|s) of proposals that are not uniform [N, M].</param>
    /// <returns>Entropies in nats [N]; of a density in [-1, 1]^d where actions are continuous.</returns>
    public static Tensor Entropy(Tensor actionValues, Tensor values, double temperature, Tensor? logDensities = null)
    {
        Check(actionValues);
        using var scope = NewDisposeScope();
        using var inverse = (1 / temperature).ToScalar();
        var logWeights = actionValues.mul(inverse);
        var weights = (logDensities is null ? logWeights : logWeights.sub_(logDensities)).softmax(1);
        return values.sub(weights.mul_(actionValues).sum(1)).mul_(inverse).MoveToOuterDisposeScope();
    }

    private static Tensor ScaledLogSum(Tensor actionValues, double shift, double temperature)
    {
        using var inverse = (1 / temperature).ToScalar();
        using var scale = temperature.ToScalar();
        using var offset = (temperature * shift).ToScalar();
        using var scaled = actionValues.mul(inverse);
        return scaled.logsumexp(1).mul_(scale).add_(offset, HeldScalars.One);
    }

    private static void Check(Tensor actionValues)
    {
        if (actionValues.Dimensions != 2)
            throw new ArgumentException($"Action values come as [N, M]; found {actionValues.Dimensions} dimensions.", nameof(actionValues));
    }
}
