using SoftQ.Networks;

namespace SoftQ.Learning.Algorithms.Critics;

/// <summary>Target networks.</summary>
internal static class Targets
{
    /// <summary>A network of the same shape with the same parameters; the caller disposes it.</summary>
    /// <param name="network">The network to follow.</param>
    /// <param name="factory">Makes networks.</param>
    public static INetwork Of(INetwork network, INetworkFactory factory)
    {
        var target = factory.CreateNetwork(network.Shape);
        target.CopyFrom(network);
        return target;
    }
}
