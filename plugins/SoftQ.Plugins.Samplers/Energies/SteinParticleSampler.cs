using SoftQ.Gym;
using SoftQ.Kernels;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Energies;

/// <summary>
/// Stein variational gradient descent (Liu and Wang 2016) on particles of their own for each draw, before the squashing a = tanh u, as
/// S2AC acts (Messaoud et al. 2024). Particles start as uniform actions and take AdaGrad's steps, so that ε suits the policy whether it is
/// flat or sharp; draws beyond the number of particles come from further sets.
/// </summary>
/// <param name="kernel">The kernel of the Stein direction.</param>
/// <param name="networks">Knows how many threads may compute.</param>
/// <param name="task">The sizes of the task.</param>
/// <param name="device">Where tensors live.</param>
[Sampler("svgd", Description = "Stein variational gradient descent on particles, anew for each draw")]
public sealed partial class SteinParticleSampler(IKernel kernel, INetworkFactory networks, TaskShape task, Device device)
    : EnergySampler(task, device)
{
    /// <summary>Particles of a set.</summary>
    [Parameter(Min = 1, Max = 4096, Description = "Particles of a set; they repel each other")]
    public int Particles { get; init; } = 32;

    /// <summary>Steps that particles take.</summary>
    [Parameter(Min = 1, Max = 1_000_000, Description = "Steps that particles take")]
    public int Steps { get; init; } = 32;

    /// <summary>The step size ε.</summary>
    [Parameter(Min = 1e-9, Max = 100, Description = "Length ε of a particle's first step along each dimension before the squashing; AdaGrad shortens later ones")]
    public double StepSize { get; init; } = 0.3;

    /// <inheritdoc/>
    public override Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var states = observations.shape[0];
        var sets = (count + Particles - 1) / Particles;
        var ofSets = observations.repeat_interleave(sets, dim: 0);
        var places = UniformStart(states * sets, Particles, random);
        var squares = zeros_like(places);
        for (var step = 0; step < Steps; step++)
            Move(places, squares, ofSets, energy);
        // Particles of a set are alike before they start, so the first ones stand for all.
        return places.tanh_().view(states, sets * Particles, Task.ActionSize).narrow(1, 0, count).MoveToOuterDisposeScope();
    }

    /// <summary>u ← u + ε φ / √G, where G sums the squares of φ so far.</summary>
    private void Move(Tensor places, Tensor squares, Tensor observations, IEnergy energy)
    {
        using var scope = NewDisposeScope();
        using var ε = StepSize.ToScalar();
        using var one = 1f.ToScalar();
        using var least = 1e-12f.ToScalar();
        var actions = places.tanh();
        var score = Squashing.Score(actions, energy.ActionGradient(observations, actions), energy.Temperature);
        var direction = kernel.FittedSteinDirection(places, places, score, networks.Threads);
        squares.add_(direction.mul(direction), one);
        places.add_(direction.div_(squares.clamp_min(least).sqrt_()), ε);
    }
}
