using System.Numerics.Tensors;
using SoftQ.Gym;

namespace SoftQ.Learning.Acting;

/// <summary>Draws one of several choices with probabilities proportional to exp(Q / α).</summary>
internal static class SoftmaxChoice
{
    /// <summary>Draws a choice by the Gumbel-max trick: the argmax of Q / α plus Gumbel noise is a draw from the softmax.</summary>
    /// <param name="values">Q of each choice.</param>
    /// <param name="temperature">The temperature α; 0 takes the greatest.</param>
    /// <param name="random">The stream to draw from.</param>
    public static int Draw(ReadOnlySpan<float> values, double temperature, RandomStream random)
    {
        if (temperature == 0)
            return TensorPrimitives.IndexOfMax(values);
        var (chosen, greatest) = (0, double.NegativeInfinity);
        for (var i = 0; i < values.Length; i++)
        {
            var perturbed = (values[i] / temperature) - Math.Log(random.Exponential());
            if (perturbed > greatest)
                (chosen, greatest) = (i, perturbed);
        }
        return chosen;
    }
}
