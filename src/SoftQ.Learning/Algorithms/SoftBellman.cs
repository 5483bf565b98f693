using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

/// <summary>The soft Bellman backup (eq. 7) and its loss (eq. 11).</summary>
public static class SoftBellman
{
    /// <summary>
    /// y = c r + γ V(s') where the task goes on, c r where it ended. A time-out is not an end. For returns of m steps it is
    /// c Σ_k γ^k r_k + γ^m V(s'), which leaves out the entropy of the steps between.
    /// </summary>
    /// <param name="rewards">Rewards r, or returns [N].</param>
    /// <param name="continues">1 where the task goes on, γ^(m - 1) after m steps, 0 where it terminated [N].</param>
    /// <param name="nextValues">Soft values V(s') [N].</param>
    /// <param name="rewardScale">The reward scale c.</param>
    /// <param name="discount">The discount γ.</param>
    /// <returns>Targets [N].</returns>
    public static Tensor Target(Tensor rewards, Tensor continues, Tensor nextValues, double rewardScale, double discount)
    {
        if (rewards.Dimensions != 1 || continues.Dimensions != 1 || nextValues.Dimensions != 1)
            throw new ArgumentException($"Rewards, continuations and values come as [N]; found {rewards.Dimensions}, {continues.Dimensions} and {nextValues.Dimensions} dimensions.");
        using var scale = rewardScale.ToScalar();
        using var γ = discount.ToScalar();
        using var future = continues.mul(nextValues);
        return rewards.mul(scale).add_(future, γ);
    }

    /// <summary>The gradient in Q(s, a) of the loss ½ mean (y - Q(s, a))²: (Q - y) / N.</summary>
    /// <param name="actionValues">Q(s, a) [N].</param>
    /// <param name="targets">Targets y [N]; constants.</param>
    /// <returns>Gradients [N].</returns>
    public static Tensor LossGradient(Tensor actionValues, Tensor targets)
    {
        if (actionValues.shape is not [var count] || targets.Dimensions != 1)
            throw new ArgumentException($"Action values and targets come as [N]; found {actionValues.Dimensions} and {targets.Dimensions} dimensions.");
        using var mean = (1.0 / count).ToScalar();
        return actionValues.sub(targets).mul_(mean);
    }
}
