using SoftQ.Gym;
using SoftQ.Kernels;
using SoftQ.Networks;
using SoftQ.Plugins.Samplers.Spaces;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Amortized;

/// <summary>
/// A network a = tanh f(ξ; s) that turns noise ξ ~ N(0, I) into actions, trained by amortised Stein variational gradient descent
/// (eq. 13-14). The Stein direction is taken before the squashing, where the density carries the change of variables; taken after
/// it, as released code does, the samples are biased towards the centre.
/// </summary>
/// <param name="networks">Makes its network and optimiser.</param>
/// <param name="kernel">The kernel of the Stein direction.</param>
/// <param name="task">The sizes of the task.</param>
/// <param name="device">Where tensors live.</param>
[Sampler("amortized-svgd", Description = "Sampling network trained by amortised Stein variational gradient descent")]
public sealed partial class AmortizedSteinSampler(INetworkFactory networks, IKernel kernel, TaskShape task, Device device)
    : SamplingNetwork(networks, task, device)
{
    /// <summary>Particles that carry the score, K.</summary>
    [Parameter(Min = 1, Max = 4096, Description = "Particles that carry the score, K")]
    public int FixedParticles { get; init; } = 16;

    /// <summary>Particles that are moved, M.</summary>
    [Parameter(Min = 1, Max = 4096, Description = "Particles that are moved, M")]
    public int UpdatedParticles { get; init; } = 16;

    /// <summary>Where the Stein direction is taken.</summary>
    [Parameter(Description = "Where the Stein direction is taken: before the squashing, after it as the code released in 2018 does (biased to the centre), or with bounds instead of squashing as that of 2017 does")]
    public SteinForm Form { get; init; }

    private protected override IOutputSpace Space => Form switch
    {
        SteinForm.Squashed => SquashedSpace.Instance,
        SteinForm.InputBounds => BoundedSpace.Instance,
        _ => UnsquashedSpace.Instance,
    };

    private protected override (INetworkPass Pass, Tensor Direction) Direction(Tensor observations, IEnergy energy, RandomStream random)
    {
        var @fixed = Outputs(observations, FixedParticles, random);
        var pass = Forward(observations, UpdatedParticles, random);

        var actions = Space.Actions(@fixed);
        var score = Space.Score(@fixed, actions, energy.ActionGradient(observations, actions), energy.Temperature);
        var direction = kernel.FittedSteinDirection(Space.Particles(@fixed), Space.Particles(pass.Output), score, Threads);
        return (pass, Space.OutputDirection(direction, pass.Output));
    }
}
