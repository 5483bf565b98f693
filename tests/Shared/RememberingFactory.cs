using SoftQ.Networks;

namespace SoftQ.Testing.Shared;

/// <summary>Keeps the networks that it has made at hand: for soft Q-learning Q, its target and the sampling network.</summary>
/// <param name="inner">Makes them.</param>
internal sealed class RememberingFactory(INetworkFactory inner) : INetworkFactory
{
    /// <summary>The networks, in the order in which they were made.</summary>
    public List<INetwork> Made { get; } = [];

    /// <inheritdoc/>
    public int Threads => inner.Threads;

    /// <inheritdoc/>
    public INetwork CreateNetwork(NetworkShape shape)
    {
        Made.Add(inner.CreateNetwork(shape));
        return Made[^1];
    }

    /// <inheritdoc/>
    public IOptimizer CreateOptimizer(INetwork network, double learningRate) => inner.CreateOptimizer(network, learningRate);
}
