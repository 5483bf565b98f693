using SoftQ.Gym;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>Makes networks on one device, their weights drawn from one stream.</summary>
/// <param name="device">Where tensors live.</param>
/// <param name="random">The stream of initial weights.</param>
/// <param name="schedule">The factor on every learning rate.</param>
public sealed class NetworkFactory(Device device, RandomStream random, LearningRateSchedule schedule) : INetworkFactory
{
    /// <inheritdoc/>
    public INetwork CreateNetwork(NetworkShape shape) => new TorchNetwork(shape, device, random);

    /// <inheritdoc/>
    public IOptimizer CreateOptimizer(INetwork network, double learningRate) => new Adam(network, learningRate, schedule);
}
