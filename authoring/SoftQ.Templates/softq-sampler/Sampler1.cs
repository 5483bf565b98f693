using SoftQ;
using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace Plugin._1;

/// <summary>Langevin dynamics: actions that climb Q, kept apart by noise. There is nothing to learn and nothing to save.</summary>
/// <param name="task">The sizes of the task.</param>
/// <param name="device">Where tensors live.</param>
[Sampler("sampler1-id", Description = "Unadjusted Langevin dynamics from uniform actions")]
public sealed partial class Sampler1(TaskShape task, Device device) : ISampler
{
    /// <summary>How many steps an action takes.</summary>
    [Parameter(Description = "Steps that an action takes", Min = 1, Max = 1000)]
    public int Steps { get; init; } = 10;

    /// <summary>The size of a step.</summary>
    [Parameter(Description = "The size of a step", Min = 1e-6, Max = 1)]
    public double StepSize { get; init; } = 0.02;

    /// <inheritdoc/>
    public Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        using var drift = (StepSize / energy.Temperature).ToScalar();
        using var diffusion = Math.Sqrt(2 * StepSize).ToScalar();
        using var least = (-1).ToScalar();
        using var most = 1.ToScalar();
        var actions = random.UniformTensor(device, -1, 1, observations.shape[0], count, task.ActionSize);
        for (var step = 0; step < Steps; step++)
        {
            var noise = random.NormalTensor(device, actions.shape);
            actions = actions.add(energy.ActionGradient(observations, actions), drift).add_(noise, diffusion).clamp_(least, most);
        }
        return actions.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Learn(Tensor observations, IEnergy energy, RandomStream random)
    {
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
