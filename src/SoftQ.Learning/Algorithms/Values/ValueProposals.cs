using SoftQ.Gym;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Values;

/// <summary>Draws the actions that soft values are estimated with.</summary>
/// <param name="options">Which, and how many.</param>
/// <param name="task">The sizes of the task.</param>
/// <param name="sampler">The policy's sampler.</param>
/// <param name="energy">The policy.</param>
/// <param name="device">Where tensors live.</param>
internal sealed class ValueProposals(SoftQOptions options, TaskShape task, ISampler sampler, IEnergy energy, Device device)
{
    private readonly int _count = options.ValueParticlesFor(task.ActionSize);

    /// <summary>Draws proposals. Samplers know nothing at first, so the first ones are uniform.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="updates">Updates made so far.</param>
    /// <param name="random">The stream to draw from.</param>
    public Proposals Draw(Tensor observations, long updates, RandomStream random) =>
        (updates < options.UniformProposalUpdates ? ProposalKind.Uniform : options.Proposals) switch
        {
            ProposalKind.Mixture => Mixture(observations, random),
            ProposalKind.Sampler when sampler.SampleWithDensity(observations, _count, energy, random) is var (actions, logDensities) =>
                new Proposals(actions, logDensities),
            _ => new Proposals(random.UniformTensor(device, -1, 1, observations.shape[0], _count, task.ActionSize), LogDensities: null),
        };

    private Proposals Mixture(Tensor observations, RandomStream random)
    {
        var around = Math.Max(1, _count / 2);
        using var actions = sampler.Sample(observations, around, energy, random);
        return DefensiveMixture.Draw(actions, Math.Max(1, _count - around), random);
    }
}
