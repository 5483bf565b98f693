using SoftQ.Networks;
using TorchSharp;

namespace SoftQ.Hosting.Runs;

/// <summary>Remembers the networks of a run: the sizes and the number of parameters of each, in the order in which they are made.</summary>
internal sealed class NetworkRecord
{
    private readonly List<INetwork> _made = [];
    private readonly List<(NetworkShape Shape, long Parameters)> _networks = [];

    /// <summary>Whether all weights of all networks are finite; waits for the device.</summary>
    public bool AreFinite
    {
        get
        {
            using var scope = torch.NewDisposeScope();
            return _made.TrueForAll(static network => network.Parameters.isfinite().all().item<bool>());
        }
    }

    /// <summary>The networks.</summary>
    public IReadOnlyList<(NetworkShape Shape, long Parameters)> Networks => _networks;

    /// <summary>A factory whose networks are remembered.</summary>
    /// <param name="factory">Makes them.</param>
    public INetworkFactory Of(INetworkFactory factory) => new Factory(factory, this);

    private sealed class Factory(INetworkFactory inner, NetworkRecord record) : INetworkFactory
    {
        public int Threads => inner.Threads;

        public INetwork CreateNetwork(NetworkShape shape)
        {
            var network = inner.CreateNetwork(shape);
            record._made.Add(network);
            record._networks.Add((shape, network.Parameters.numel()));
            return network;
        }

        public IOptimizer CreateOptimizer(INetwork network, double learningRate) => inner.CreateOptimizer(network, learningRate);
    }
}
