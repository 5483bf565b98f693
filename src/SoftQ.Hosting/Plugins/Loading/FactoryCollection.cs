using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Samplers;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>Receives a plugin's factories and registers them with Autofac, of which the plugin knows nothing.</summary>
internal sealed class FactoryCollection : IPluginRegistry
{
    private readonly List<Action<ContainerBuilder>> _registrations = [];
    private readonly HashSet<(PluginKind Kind, string Id)> _ids = [];

    /// <summary>The plugins that were handed over.</summary>
    public IReadOnlySet<(PluginKind Kind, string Id)> Ids => _ids;

    /// <inheritdoc/>
    public void AddEnvironment(string id, PluginFactory<IEnvironment> create) => Add(PluginKind.Environment, id, create);

    /// <inheritdoc/>
    public void AddKernel(string id, PluginFactory<IKernel> create) => Add(PluginKind.Kernel, id, create);

    /// <inheritdoc/>
    public void AddSampler(string id, PluginFactory<ISampler> create) => Add(PluginKind.Sampler, id, create);

    /// <summary>Registers every factory by the plugin's kind and id.</summary>
    /// <param name="builder">The builder of the plugin's scope.</param>
    public void RegisterWith(ContainerBuilder builder) => _registrations.ForEach(register => register(builder));

    private void Add<TContract>(PluginKind kind, string id, PluginFactory<TContract> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _ids.Add((kind, id));
        _registrations.Add(builder => builder.RegisterInstance(create).Keyed<PluginFactory<TContract>>((kind, id)));
    }
}
