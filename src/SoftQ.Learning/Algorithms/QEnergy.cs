using SoftQ.Learning.Algorithms.Critics;
using SoftQ.Learning.Algorithms.Temperatures;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

/// <summary>The policy π(a|s) ∝ exp(Q(s, a) / α) of a critic, at the temperature of the moment.</summary>
/// <param name="critic">Q.</param>
/// <param name="temperature">The temperature α.</param>
internal sealed class QEnergy(Critic critic, MovingTemperature temperature) : IEnergy
{
    /// <inheritdoc/>
    public double Temperature => temperature.Value;

    /// <inheritdoc/>
    public Tensor Value(Tensor observations, Tensor actions) => critic.Values(observations, actions);

    /// <inheritdoc/>
    public Tensor ActionGradient(Tensor observations, Tensor actions) => critic.ActionGradient(observations, actions);
}
