using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Kernels;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Samplers;

/// <summary>
/// A network a = tanh f(ξ; s) that turns noise ξ ~ N(0, I) into actions, trained by amortised Stein variational gradient descent
/// (eq. 13-14). The Stein direction is taken before the squashing, where the density carries the change of variables; taken after
/// it, as released code does, the samples are biased towards the centre.
/// </summary>
[Sampler("amortized-svgd", Description = "Sampling network trained by amortised Stein variational gradient descent")]
public sealed partial class AmortizedSteinSampler : ISampler
{
    private readonly IKernel _kernel;
    private readonly TaskShape _task;
    private readonly Device _device;
    private readonly INetworkFactory _networks;
    private readonly float[] _noise;
    private INetwork? _network;
    private IOptimizer? _optimizer;

    /// <summary>Makes a sampler that has learned nothing.</summary>
    /// <param name="networks">Makes its network and optimiser.</param>
    /// <param name="kernel">The kernel of the Stein direction.</param>
    /// <param name="task">The sizes of the task.</param>
    /// <param name="device">Where tensors live.</param>
    public AmortizedSteinSampler(INetworkFactory networks, IKernel kernel, TaskShape task, Device device)
    {
        (_networks, _kernel, _task, _device) = (networks, kernel, task, device);
        _noise = new float[task.ActionSize];
    }

    /// <summary>Particles that carry the score, K.</summary>
    [Parameter(Min = 1, Max = 4096, Description = "Particles that carry the score, K")]
    public int FixedParticles { get; init; } = 16;

    /// <summary>Particles that are moved, M.</summary>
    [Parameter(Min = 1, Max = 4096, Description = "Particles that are moved, M")]
    public int UpdatedParticles { get; init; } = 16;

    /// <summary>Width of each hidden layer of the sampling network.</summary>
    [Parameter(Min = 1, Max = 65536, Description = "Width of each hidden layer of the sampling network")]
    public int[] HiddenSizes { get; init; } = [128, 128];

    /// <summary>Adam's learning rate at the start.</summary>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the sampling network at the start")]
    public double LearningRate { get; init; } = 1e-3;

    private INetwork Network => _network ?? throw new InvalidOperationException("The sampler has no network yet; call Initialize first.");

    private IOptimizer Optimizer => _optimizer ?? throw new InvalidOperationException("The sampler has no optimiser yet; call Initialize first.");

    /// <inheritdoc/>
    public void Initialize()
    {
        _network = _networks.CreateNetwork(new NetworkShape(_task.ObservationSize, _task.ActionSize, _task.ActionSize, HiddenSizes));
        _optimizer = _networks.CreateOptimizer(_network, LearningRate);
    }

    /// <inheritdoc/>
    public Tensor Sample(Tensor observations, int count, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var noise = random.NormalTensor(_device, observations.shape[0], count, _task.ActionSize);
        return Network.Evaluate(observations, noise).tanh_().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random)
    {
        random.FillNormal(_noise);
        Network.Evaluate(observation, _noise, action);
        foreach (ref var element in action)
            element = MathF.Tanh(element);
        return true;
    }

    /// <inheritdoc/>
    public Tensor WithoutNoise(Tensor observations)
    {
        using var scope = NewDisposeScope();
        var noise = zeros(observations.shape[0], 1, _task.ActionSize, device: _device);
        return Network.Evaluate(observations, noise).tanh_().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Learn(Tensor observations, IEnergy energy, RandomStream random)
    {
        using var scope = NewDisposeScope();
        var states = observations.shape[0];
        var @fixed = Network.Evaluate(observations, random.NormalTensor(_device, states, FixedParticles, _task.ActionSize));
        var pass = Network.Forward(observations, random.NormalTensor(_device, states, UpdatedParticles, _task.ActionSize));

        var actions = @fixed.tanh();
        var score = SquashedScore.BeforeSquashing(actions, energy.ActionGradient(observations, actions), energy.Temperature);
        var direction = _kernel.FittedSteinDirection(@fixed, pass.Output, score, _networks.Threads);

        // Ascent along the direction, averaged over states and particles.
        using var minusMean = (-1.0 / (states * UpdatedParticles)).ToScalar();
        pass.Backward(direction.mul_(minusMean));
        Optimizer.Step();
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer)
    {
        writer.Write("network", Network);
        writer.Write("optimizer", Optimizer);
    }

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.Read("network", Network);
        reader.Read("optimizer", Optimizer);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer?.Dispose();
        _network?.Dispose();
    }
}
