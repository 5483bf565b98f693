using Autofac;
using Autofac.Core;
using SoftQ.Gym.Environments;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Parameters;
using SoftQ.Samplers;

namespace SoftQ.Hosting.Plugins;

/// <summary>
/// The scope of one run. It owns the run's services and every plugin instance made in it. For each plugin that it uses it opens a
/// child of that plugin's scope and hands the services in; these children end before the run's own scope does. For one thread.
/// </summary>
public sealed class PluginRun : IDisposable
{
    private readonly PluginHost _host;
    private readonly ILifetimeScope _scope;
    private readonly Type[] _offered;
    private readonly OrderedDictionary<PluginManifest, ILifetimeScope> _children = [];
    private readonly HashSet<PluginEntry> _underConstruction = [];

    internal PluginRun(PluginHost host, Action<ContainerBuilder>? services)
    {
        _host = host;
        _scope = host.Root.BeginLifetimeScope(builder =>
        {
            builder.RegisterInstance(this).ExternallyOwned();
            services?.Invoke(builder);
        });
        _offered =
        [
            .. _scope.ComponentRegistry.Registrations
                .SelectMany(static registration => registration.Services)
                .OfType<TypedService>()
                .Select(static service => service.ServiceType)
                .Where(SharedAssemblies.IsContract)
                .Distinct(),
        ];
    }

    /// <summary>The run's services.</summary>
    public ILifetimeScope Services => _scope;

    /// <summary>Makes an environment under its time limit; it ends with the run.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="parameters">A value for every parameter.</param>
    /// <param name="maxEpisodeSteps">Steps after which an episode is truncated, 0 for never; null leaves it to the plugin.</param>
    /// <exception cref="UnknownPluginException">There is no such environment.</exception>
    /// <exception cref="PluginFaultException">The plugin could not be loaded, or its constructor threw.</exception>
    /// <exception cref="PluginServiceException">It asks for a service that the run does not offer, or that could not be made.</exception>
    public IEnvironment CreateEnvironment(string id, ParameterValues parameters, int? maxEpisodeSteps = null)
    {
        var environment = Create<IEnvironment>(PluginKind.Environment, id, parameters);
        return PluginHost.WithTimeLimit(environment, maxEpisodeSteps ?? _host.Catalog.Find(PluginKind.Environment, id).MaxEpisodeSteps);
    }

    /// <summary>Makes a kernel; it ends with the run.</summary>
    /// <inheritdoc cref="CreateEnvironment"/>
    public IKernel CreateKernel(string id, ParameterValues parameters) => Create<IKernel>(PluginKind.Kernel, id, parameters);

    /// <summary>Makes a sampler; it ends with the run.</summary>
    /// <inheritdoc cref="CreateEnvironment"/>
    public ISampler CreateSampler(string id, ParameterValues parameters) => Create<ISampler>(PluginKind.Sampler, id, parameters);

    /// <summary>Ends the plugin instances, the last plugin's first, then the run's services.</summary>
    public void Dispose()
    {
        foreach (var child in _children.Values.Reverse())
            child.Dispose();
        _children.Clear();
        _scope.Dispose();
    }

    private TContract Create<TContract>(PluginKind kind, string id, ParameterValues parameters)
    {
        var entry = _host.Catalog.Find(kind, id);
        if (!_underConstruction.Add(entry))
            throw new PluginServiceException($"the {entry} of plugin {entry.Plugin} needs a service that is made with this same {entry}.");
        try
        {
            var child = ChildOf(entry.Plugin);
            var instance = PluginActivation.Create<TContract>(child, entry, _offered, parameters);
            if (instance is IDisposable disposable)
                child.Disposer.AddInstanceForDisposal(disposable);
            return instance;
        }
        finally
        {
            _underConstruction.Remove(entry);
        }
    }

    private ILifetimeScope ChildOf(PluginManifest plugin)
    {
        if (_children.TryGetValue(plugin, out var child))
            return child;
        child = _host.ScopeOf(plugin).BeginLifetimeScope(builder =>
        {
            foreach (var service in _offered)
                builder.Register(_ => _scope.Resolve(service)).As(service).ExternallyOwned();
        });
        _children.Add(plugin, child);
        return child;
    }
}
