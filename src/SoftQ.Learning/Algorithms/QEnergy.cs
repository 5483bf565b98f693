using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

/// <summary>The policy π(a|s) ∝ exp(Q(s, a) / α) of a Q network.</summary>
/// <param name="network">Q with the observation as condition and the action as input.</param>
/// <param name="temperature">The temperature α.</param>
public sealed class QEnergy(INetwork network, double temperature) : IEnergy
{
    /// <inheritdoc/>
    public double Temperature => temperature;

    /// <inheritdoc/>
    public Tensor Value(Tensor observations, Tensor actions)
    {
        using var values = network.Evaluate(observations, actions);
        return values.squeeze(2);
    }

    /// <inheritdoc/>
    public Tensor ActionGradient(Tensor observations, Tensor actions) => network.InputGradient(observations, actions);
}
