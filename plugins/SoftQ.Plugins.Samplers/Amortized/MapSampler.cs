using SoftQ.Gym;
using SoftQ.Networks;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Amortized;

/// <summary>
/// A network a = tanh f(ξ; s) whose actions climb Q without repelling each other, so that they gather at its maxima: the maximum a
/// posteriori variant of section 4, which is an actor like that of deep deterministic policy gradient.
/// </summary>
/// <param name="networks">Makes its network and optimiser.</param>
/// <param name="task">The sizes of the task.</param>
/// <param name="device">Where tensors live.</param>
[Sampler("map", Description = "Sampling network that climbs Q without repulsion, to the policy's modes")]
public sealed partial class MapSampler(INetworkFactory networks, TaskShape task, Device device) : SamplingNetwork(networks, task, device)
{
    /// <summary>Particles that are moved, M.</summary>
    [Parameter(Min = 1, Max = 4096, Description = "Particles that are moved, M")]
    public int Particles { get; init; } = 16;

    private protected override (INetworkPass Pass, Tensor Direction) Direction(Tensor observations, IEnergy energy, RandomStream random)
    {
        var pass = Forward(observations, Particles, random);
        var actions = Space.Actions(pass.Output);
        return (pass, Squashing.BeforeSquashing(energy.ActionGradient(observations, actions), actions));
    }
}
