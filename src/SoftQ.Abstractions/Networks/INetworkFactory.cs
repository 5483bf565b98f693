namespace SoftQ.Networks;

/// <summary>Makes networks and optimisers on the run's device. Given to plugins by the host.</summary>
public interface INetworkFactory
{
    /// <summary>The most threads that compute at once on a CPU.</summary>
    int Threads { get; }

    /// <summary>Makes a network: Xavier-uniform weights (fan-in of each matrix on its own) from the run's stream, zero biases.</summary>
    /// <param name="shape">The sizes.</param>
    INetwork CreateNetwork(NetworkShape shape);

    /// <summary>Makes an Adam optimiser whose learning rate follows the run's schedule.</summary>
    /// <param name="network">The network that it updates.</param>
    /// <param name="learningRate">The learning rate at the start.</param>
    IOptimizer CreateOptimizer(INetwork network, double learningRate);
}
