namespace SoftQ.Manifest;

/// <summary>What a plugin class is.</summary>
public enum PluginKind
{
    /// <summary>A task: <see cref="Gym.Environments.IEnvironment"/>.</summary>
    Environment,

    /// <summary>A kernel over particles: <see cref="Kernels.IKernel"/>.</summary>
    Kernel,

    /// <summary>A way to draw actions from an energy: <see cref="Samplers.ISampler"/>.</summary>
    Sampler,
}
