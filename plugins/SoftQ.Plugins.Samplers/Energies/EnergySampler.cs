using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Samplers;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Energies;

/// <summary>A sampler that learns nothing: each draw is computed from the policy's energy when it is asked for.</summary>
public abstract class EnergySampler : ISampler
{
    private const float NearOne = 1 - 1e-6f;

    private protected EnergySampler(TaskShape task, Device device) => (Task, Device) = (task, device);

    /// <summary>The sizes of the task.</summary>
    private protected TaskShape Task { get; }

    /// <summary>Where tensors live.</summary>
    private protected Device Device { get; }

    /// <inheritdoc/>
    public abstract Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random);

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
    public void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Uniform actions before the squashing a = tanh u, where chains and particles start.</summary>
    /// <param name="states">States, N.</param>
    /// <param name="count">Draws for each, M.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Places u [N, M, d].</returns>
    private protected Tensor UniformStart(long states, long count, RandomStream random) =>
        random.UniformTensor(Device, -NearOne, NearOne, states, count, Task.ActionSize).atanh_();
}
