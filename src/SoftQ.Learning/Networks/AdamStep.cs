using System.Numerics;
using Lanes = System.Numerics.Vector;

namespace SoftQ.Learning.Networks;

/// <summary>Adam's step on a CPU: one pass over the flat vectors.</summary>
internal static class AdamStep
{
    /// <summary>m ← β1 m + (1 - β1) g, v ← β2 v + (1 - β2) g², θ ← θ + step m / (√v + ε).</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="gradient">g.</param>
    /// <param name="firstMoment">m.</param>
    /// <param name="secondMoment">v.</param>
    /// <param name="beta1">β1.</param>
    /// <param name="beta2">β2.</param>
    /// <param name="step">The step with both bias corrections, negative to descend.</param>
    /// <param name="epsilon">ε with the second bias correction.</param>
    public static void Take(
        Span<float> parameters, ReadOnlySpan<float> gradient, Span<float> firstMoment, Span<float> secondMoment,
        double beta1, double beta2, float step, float epsilon)
    {
        if (gradient.Length != parameters.Length || firstMoment.Length != parameters.Length || secondMoment.Length != parameters.Length)
        {
            throw new ArgumentException(
                $"{parameters.Length} parameters need as many gradients and moments; found {gradient.Length}, {firstMoment.Length} and {secondMoment.Length}.");
        }
        var (keep1, take1, keep2, take2) = ((float)beta1, (float)(1 - beta1), (float)beta2, (float)(1 - beta2));
        var i = 0;
        for (; i <= parameters.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]);
            var m = (new Vector<float>(firstMoment[i..]) * keep1) + (g * take1);
            var v = (new Vector<float>(secondMoment[i..]) * keep2) + (g * g * take2);
            var θ = new Vector<float>(parameters[i..]) + (m * step / (Lanes.SquareRoot(v) + new Vector<float>(epsilon)));
            m.CopyTo(firstMoment[i..]);
            v.CopyTo(secondMoment[i..]);
            θ.CopyTo(parameters[i..]);
        }
        for (; i < parameters.Length; i++)
        {
            firstMoment[i] = (firstMoment[i] * keep1) + (gradient[i] * take1);
            secondMoment[i] = (secondMoment[i] * keep2) + (gradient[i] * gradient[i] * take2);
            parameters[i] += firstMoment[i] * step / (MathF.Sqrt(secondMoment[i]) + epsilon);
        }
    }
}
