using SoftQ.Gym;
using SoftQ.Learning.Networks.Torch;
using SoftQ.Learning.Networks.Vector;
using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>Makes networks on one device, their weights drawn from one stream.</summary>
/// <param name="device">Where tensors live.</param>
/// <param name="random">The stream of initial weights.</param>
/// <param name="threads">The most threads that compute a network on a CPU.</param>
/// <param name="schedule">The factor on every learning rate.</param>
/// <param name="compute">What computes the networks.</param>
public sealed class NetworkFactory(Device device, RandomStream random, int threads, LearningRateSchedule schedule, Compute compute = Compute.Auto)
    : INetworkFactory
{
    private readonly bool _usesVectors = UsesVectors(device, compute);

    /// <summary>What computes networks on a device: <c>vector512</c> or another width of vectors in bits, or <c>torch</c>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="compute">What was asked for.</param>
    /// <exception cref="ArgumentException">Vector types were asked for on a device that is not a CPU.</exception>
    public static string NameOf(Device device, Compute compute) => UsesVectors(device, compute) ? $"vector{MatrixKernel.Best.Width}" : "torch";

    /// <inheritdoc/>
    public int Threads => threads;

    /// <inheritdoc/>
    public INetwork CreateNetwork(NetworkShape shape) =>
        _usesVectors ? new VectorNetwork(shape, random, threads) : new TorchNetwork(shape, device, random);

    /// <inheritdoc/>
    public IOptimizer CreateOptimizer(INetwork network, double learningRate) => new Adam(network, learningRate, schedule);

    private static bool UsesVectors(Device device, Compute compute)
    {
        var isProcessor = device.type == DeviceType.CPU;
        if (compute == Compute.Vector && !isProcessor)
            throw new ArgumentException($"Expected the device cpu, since vector types compute there only; found {device}. Leave compute at auto, or take torch.");
        return isProcessor && compute != Compute.Torch;
    }
}
