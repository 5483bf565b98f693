using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>Moves one flat vector of parameters towards another.</summary>
internal static class ParameterCopy
{
    /// <summary>θ ← τ θ' + (1 - τ) θ.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="other">θ'.</param>
    /// <param name="τ">The share of θ'; 1 copies.</param>
    public static void Mix(Tensor parameters, Tensor other, double τ)
    {
        if (τ == 1)
        {
            parameters.copy_(other);
            return;
        }
        using var share = τ.ToScalar();
        using var rest = (1 - τ).ToScalar();
        parameters.mul_(rest).add_(other, share);
    }
}
