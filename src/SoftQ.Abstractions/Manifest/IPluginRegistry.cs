using SoftQ.Gym.Environments;
using SoftQ.Kernels;
using SoftQ.Samplers;

namespace SoftQ.Manifest;

/// <summary>Receives an assembly's plugins as factories.</summary>
public interface IPluginRegistry
{
    /// <summary>Adds an environment.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="create">Makes one.</param>
    void AddEnvironment(string id, PluginFactory<IEnvironment> create);

    /// <summary>Adds a kernel.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="create">Makes one.</param>
    void AddKernel(string id, PluginFactory<IKernel> create);

    /// <summary>Adds a sampler.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="create">Makes one.</param>
    void AddSampler(string id, PluginFactory<ISampler> create);
}
