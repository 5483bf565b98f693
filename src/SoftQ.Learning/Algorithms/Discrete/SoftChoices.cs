using System.Numerics.Tensors;

namespace SoftQ.Learning.Algorithms.Discrete;

/// <summary>The soft value of discrete choices, which needs no estimate: V(s) = α log Σ_a exp(Q(s, a) / α).</summary>
internal static class SoftChoices
{
    /// <summary>The soft value of one state, and the entropy of its softmax policy, (V - E Q) / α.</summary>
    /// <param name="actionValues">Q(s, a) of every choice.</param>
    /// <param name="temperature">The temperature α, above 0.</param>
    /// <returns>V(s), in the units of Q, and the entropy in nats.</returns>
    public static (double Value, double Entropy) ValueAndEntropy(ReadOnlySpan<float> actionValues, double temperature)
    {
        var greatest = TensorPrimitives.Max(actionValues);
        var (sum, weighted) = (0.0, 0.0);
        foreach (var value in actionValues)
        {
            var weight = Math.Exp((value - greatest) / temperature);
            sum += weight;
            weighted += weight * (value - greatest);
        }
        var logSum = Math.Log(sum);
        return (greatest + (temperature * logSum), logSum - (weighted / sum / temperature));
    }
}
