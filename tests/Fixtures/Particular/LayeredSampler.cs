using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;

namespace Particular;

/// <summary>A sampler for continuous actions, with a network.</summary>
public sealed class LayeredSampler : ISampler
{
    private readonly TaskShape _task;
    private readonly INetworkFactory _networks;
    private readonly int[] _hiddenSizes;
    private INetwork? _network;

    public LayeredSampler(TaskShape task, INetworkFactory networks, int[] hiddenSizes)
    {
        if (task.Choices > 0)
            throw new NotSupportedException("The sampler 'layered' draws continuous actions; found discrete ones.");
        (_task, _networks, _hiddenSizes) = (task, networks, hiddenSizes);
    }

    public void Initialize() =>
        _network = _networks.CreateNetwork(new NetworkShape(_task.ObservationSize, _task.ActionSize, _task.ActionSize, _hiddenSizes));

    public torch.Tensor Sample(torch.Tensor observations, int count, IEnergy energy, RandomStream random) => throw new NotSupportedException();

    public void Learn(torch.Tensor observations, IEnergy energy, RandomStream random)
    {
    }

    public void Capture(StateWriter writer)
    {
    }

    public void Restore(StateReader reader)
    {
    }

    public void Dispose() => _network?.Dispose();
}
