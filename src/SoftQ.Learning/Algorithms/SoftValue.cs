using SoftQ.Learning.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

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
        if (actionValues.shape is not [_, var proposals])
            throw new ArgumentException($"Action values come as [N, M]; found {actionValues.Dimensions} dimensions.", nameof(actionValues));
        var logVolume = actionSize * Math.Log(2);
        using var inverse = (1 / temperature).ToScalar();
        using var scale = temperature.ToScalar();
        using var offset = (temperature * (logVolume - Math.Log(proposals))).ToScalar();
        using var scaled = actionValues.mul(inverse);
        return scaled.logsumexp(1).mul_(scale).add_(offset, HeldScalars.One);
    }
}
