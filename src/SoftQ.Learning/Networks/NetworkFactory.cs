using SoftQ.Gym;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Learning.Networks.Vector;
using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>
/// Makes networks on one device, their weights drawn from one stream: computed with vector types on a CPU, by torch elsewhere.
/// </summary>
/// <param name="device">Where tensors live.</param>
/// <param name="random">The stream of initial weights.</param>
/// <param name="threads">The most threads that compute a network on a CPU.</param>
/// <param name="schedule">The factor on every learning rate.</param>
public sealed class NetworkFactory(Device device, RandomStream random, int threads, LearningRateSchedule schedule) : INetworkFactory
{
    /// <summary>What computes networks on a device: <c>vector512</c> or another width of vectors in bits, or <c>torch</c>.</summary>
    /// <param name="device">The device.</param>
    public static string ComputeOn(Device device) => device.type == DeviceType.CPU ? $"vector{MatrixKernel.Best.Width}" : "torch";

    /// <inheritdoc/>
    public int Threads => threads;

    /// <inheritdoc/>
    public INetwork CreateNetwork(NetworkShape shape) =>
        device.type == DeviceType.CPU ? new VectorNetwork(shape, random, threads) : new TorchNetwork(shape, device, random);

    /// <inheritdoc/>
    public IOptimizer CreateOptimizer(INetwork network, double learningRate) => new Adam(network, learningRate, schedule);
}
