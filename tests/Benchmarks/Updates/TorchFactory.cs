using SoftQ.Gym;
using SoftQ.Learning.Networks;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Benchmarks.Updates;

/// <summary>Makes torch networks on a CPU: the path that runs on other devices.</summary>
internal sealed class TorchFactory : INetworkFactory
{
    private readonly RandomStream _random = new(1);

    /// <inheritdoc/>
    public int Threads => 1;

    /// <inheritdoc/>
    public INetwork CreateNetwork(NetworkShape shape) => new TorchNetwork(shape, CPU, _random);

    /// <inheritdoc/>
    public IOptimizer CreateOptimizer(INetwork network, double learningRate) => new Adam(network, learningRate, new LearningRateSchedule(1));
}
