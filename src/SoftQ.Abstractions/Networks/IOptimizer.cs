using SoftQ.Gym.State;

namespace SoftQ.Networks;

/// <summary>Moves a network's parameters along its gradient.</summary>
public interface IOptimizer : ICapturable, IDisposable
{
    /// <summary>Takes one descent step along <see cref="INetwork.Gradient"/>.</summary>
    void Step();
}
