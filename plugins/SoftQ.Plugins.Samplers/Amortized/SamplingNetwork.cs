using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Networks;
using SoftQ.Plugins.Samplers.Spaces;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers.Amortized;

/// <summary>A sampler that is a network: it turns noise ξ into outputs f(ξ; s), and these into actions.</summary>
public abstract class SamplingNetwork : ISampler
{
    private readonly INetworkFactory _networks;
    private readonly TaskShape _task;
    private readonly Device _device;
    private readonly float[] _noiseOfOne;
    private INetwork? _network;
    private IOptimizer? _optimizer;
    private NoiseSource? _noise;

    private protected SamplingNetwork(INetworkFactory networks, TaskShape task, Device device)
    {
        (_networks, _task, _device) = (networks, task, device);
        _noiseOfOne = new float[task.ActionSize];
    }

    /// <summary>Width of each hidden layer of the sampling network.</summary>
    [Parameter(Min = 1, Max = 65536, Description = "Width of each hidden layer of the sampling network")]
    public int[] HiddenSizes { get; init; } = [128, 128];

    /// <summary>Adam's learning rate at the start.</summary>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the sampling network at the start")]
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Noise vectors of a fixed set, K_ξ; 0 draws fresh noise always.</summary>
    [Parameter(Min = 0, Max = 1_000_000, Description = "Noise vectors of a fixed set that all actions come from, K_ξ; 0 draws fresh noise always")]
    public int NoiseVectors { get; init; }

    /// <summary>Updates in which that set shrinks to one vector; 0 keeps all.</summary>
    [Parameter(Min = 0, Description = "Updates in which that set shrinks linearly to one vector, so that the policy becomes deterministic; 0 keeps all")]
    public int NoiseUpdates { get; init; }

    /// <summary>What the network's outputs are.</summary>
    private protected virtual IOutputSpace Space => UnsquashedSpace.Instance;

    private INetwork Network => _network ?? throw new InvalidOperationException("The sampler has no network yet; call Initialize first.");

    private IOptimizer Optimizer => _optimizer ?? throw new InvalidOperationException("The sampler has no optimiser yet; call Initialize first.");

    private NoiseSource Noise => _noise ?? throw new InvalidOperationException("The sampler has no noise yet; call Initialize first.");

    /// <summary>The most threads that compute at once on a CPU.</summary>
    private protected int Threads => _networks.Threads;

    /// <inheritdoc/>
    public void Initialize()
    {
        _network = _networks.CreateNetwork(new NetworkShape(_task.ObservationSize, _task.ActionSize, _task.ActionSize, HiddenSizes));
        _optimizer = _networks.CreateOptimizer(_network, LearningRate);
        _noise = new NoiseSource(_task.ActionSize, NoiseVectors, NoiseUpdates);
    }

    /// <inheritdoc/>
    public Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        return Space.Actions(Outputs(observations, count, random)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        Noise.Draw(_noiseOfOne, random);
        Network.Evaluate(observation, _noiseOfOne, action);
        Space.ToActions(action);
        return true;
    }

    /// <inheritdoc/>
    public Tensor WithoutNoise(Tensor observations)
    {
        using var scope = NewDisposeScope();
        var noise = zeros(observations.shape[0], 1, _task.ActionSize, device: _device);
        return Space.Actions(Network.Evaluate(observations, noise)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Learn(Tensor observations, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        Noise.BeginUpdate(random);
        var (pass, direction) = Direction(observations, energy, random);
        // Ascent along the direction, averaged over states and particles.
        using var minusMean = (-1.0 / (direction.shape[0] * direction.shape[1])).ToScalar();
        pass.Backward(direction.mul_(minusMean));
        Optimizer.Step();
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("network", Network);
        writer.Write("optimizer", Optimizer);
        writer.Write("noise", Noise);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.Read("network", Network);
        reader.Read("optimizer", Optimizer);
        reader.Read("noise", Noise);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer?.Dispose();
        _network?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A pass over the particles that are to move, and where to.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="energy">The policy to draw from.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>The pass, and directions of its outputs [N, M, d].</returns>
    private protected abstract (INetworkPass Pass, Tensor Direction) Direction(Tensor observations, IEnergy energy, RandomStream random);

    /// <summary>Outputs at drawn noise, keeping nothing.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="count">Outputs for each, M.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Outputs [N, M, d].</returns>
    private protected Tensor Outputs(Tensor observations, int count, RandomStream random) =>
        Network.Evaluate(observations, Noise.Draw(observations.shape[0], count, _device, random));

    /// <summary>Outputs at drawn noise, with what gradients need.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="count">Outputs for each, M.</param>
    /// <param name="random">The stream to draw from.</param>
    private protected INetworkPass Forward(Tensor observations, int count, RandomStream random) =>
        Network.Forward(observations, Noise.Draw(observations.shape[0], count, _device, random));
}
