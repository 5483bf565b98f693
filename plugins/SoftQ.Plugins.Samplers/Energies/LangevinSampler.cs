using SoftQ.Gym;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Energies;

/// <summary>
/// Metropolis-adjusted Langevin dynamics (Roberts and Tweedie 1996) before the squashing a = tanh u, in one chain from a uniform action for
/// each draw: u' = u + ε ∇ log p(u) + √(2ε) ξ, accepted so that p stays as it is. Step sizes fall geometrically, so that some suit the policy
/// whether it is flat or sharp. A chain seldom crosses between modes that lie apart, so their shares are those of the places that chains
/// start from.
/// </summary>
/// <param name="task">The sizes of the task.</param>
/// <param name="device">Where tensors live.</param>
[Sampler("langevin", Description = "Metropolis-adjusted Langevin chains from uniform actions")]
public sealed partial class LangevinSampler(TaskShape task, Device device) : EnergySampler(task, device)
{
    /// <summary>Steps of a chain.</summary>
    [Parameter(Min = 1, Max = 1_000_000, Description = "Steps of a chain")]
    public int Steps { get; init; } = 64;

    /// <summary>The first step size ε.</summary>
    [Parameter(Min = 1e-9, Max = 100, Description = "First step size ε, in squared units of actions before the squashing")]
    public double StepSize { get; init; } = 0.3;

    /// <summary>The last step size.</summary>
    [Parameter(Min = 1e-9, Max = 100, Description = "Last step size; between the two they fall geometrically")]
    public double FinalStepSize { get; init; } = 0.003;

    /// <inheritdoc/>
    public override Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var chains = ChainState.At(UniformStart(observations.shape[0], count, random), observations, energy);
        for (var step = 0; step < Steps; step++)
            chains = Next(chains, StepSizeAt(step), observations, energy, random);
        return chains.Places.tanh_().MoveToOuterDisposeScope();
    }

    private double StepSizeAt(int step) => StepSize * Math.Pow(FinalStepSize / StepSize, step / (double)Math.Max(1, Steps - 1));

    private ChainState Next(ChainState now, double stepSize, Tensor observations, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        using var ε = stepSize.ToScalar();
        using var deviation = Math.Sqrt(2 * stepSize).ToScalar();
        using var half = 0.5f.ToScalar();
        using var minusPrecision = (-1 / (4 * stepSize)).ToScalar();
        using var one = 1f.ToScalar();
        var (states, count) = (now.Places.shape[0], now.Places.shape[1]);
        var noise = random.NormalTensor(Device, states, count, Task.ActionSize);
        var proposed = ChainState.At(now.Places.add(now.Scores, ε).add_(noise, deviation), observations, energy);

        // log q(u | u') - log q(u' | u), where u' - u - ε s(u) is the noise.
        var back = now.Places.sub(proposed.Places).sub_(proposed.Scores.mul(ε));
        var ratio = back.mul(back).sum([2L]).mul_(minusPrecision).add_(noise.mul(noise).sum([2L]), half);
        var logAcceptance = ratio.add_(proposed.LogDensity, one).sub_(now.LogDensity);
        var accepted = random.UniformTensor(Device, 0, 1, states, count).log_().less(logAcceptance);
        return now.With(proposed, accepted).MoveToOuterDisposeScope();
    }
}
