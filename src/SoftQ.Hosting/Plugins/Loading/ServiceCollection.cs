using Autofac;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>Receives the services that a plugin brings along and registers them with Autofac, of which the plugin knows nothing.</summary>
/// <param name="plugin">The plugin.</param>
internal sealed class ServiceCollection(PluginManifest plugin) : IPluginServiceRegistry
{
    private readonly List<Action<ContainerBuilder>> _registrations = [];
    private readonly HashSet<Type> _types = [typeof(IPluginContext)];
    private readonly HashSet<Type> _shared = [typeof(IPluginContext)];

    /// <inheritdoc/>
    public void AddForRun<TService>(Func<IPluginServices, TService> create)
        where TService : class
    {
        Claim<TService>(create);
        _registrations.Add(builder => builder
            .Register(scope => Make(create, scope.Resolve<ILifetimeScope>()))
            .InstancePerLifetimeScope());
    }

    /// <inheritdoc/>
    public void AddShared<TService>(Func<IPluginServices, TService> create)
        where TService : class
    {
        Claim<TService>(create);
        _shared.Add(typeof(TService));
        _registrations.Add(builder => builder.Register(scope => Make(create, scope.Resolve<ILifetimeScope>())).SingleInstance());
    }

    /// <summary>Registers every service, and what the plugin's scope offers.</summary>
    /// <param name="builder">The builder of the plugin's scope.</param>
    public void RegisterWith(ContainerBuilder builder)
    {
        builder.RegisterInstance<IPluginContext>(new PluginContext(plugin));
        // Shared services are made in the plugin's scope, outside any run; the scopes of runs and environments offer the others too.
        builder.RegisterInstance(new OfferedServices(_shared));
        builder.RegisterInstance(new OwnServices(_types));
        _registrations.ForEach(register => register(builder));
    }

    private void Claim<TService>(Func<IPluginServices, TService> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        if (SharedAssemblies.IsContract(typeof(TService)))
            throw new ArgumentException($"{typeof(TService).FullName} is a contract, which the host offers; a plugin's service is of a type of its own.");
        if (!_types.Add(typeof(TService)))
            throw new ArgumentException($"The service {typeof(TService).FullName} was added twice.");
    }

    private TService Make<TService>(Func<IPluginServices, TService> create, ILifetimeScope scope)
        where TService : class
    {
        var name = $"the service {typeof(TService).FullName} of plugin {plugin}";
        try
        {
            return create(new ScopeServices(scope, name)) ?? throw new InvalidOperationException("It was made as null.");
        }
        catch (Exception exception) when (exception is not (PluginServiceException or PluginFaultException))
        {
            throw new PluginFaultException(PluginCodes.ConstructorFailed, plugin, $"making {name}", exception);
        }
    }
}
