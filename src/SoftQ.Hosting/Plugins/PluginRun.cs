using Autofac;
using Autofac.Core;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Wrappers;
using SoftQ.Hosting.Plugins.Guards;
using SoftQ.Hosting.Plugins.Loading;
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
    public IEnvironment CreateEnvironment(string id, ParameterValues parameters, int? maxEpisodeSteps = null) =>
        WithTimeLimit(Guarded(id, parameters), maxEpisodeSteps);

    /// <summary>Makes a kernel; it ends with the run.</summary>
    /// <inheritdoc cref="CreateEnvironment"/>
    public IKernel CreateKernel(string id, ParameterValues parameters) => Create<IKernel, KernelGuard>(
        PluginKind.Kernel, id, parameters, (entry, kernel) => new KernelGuard(entry, kernel, fault => _host.Report(entry.Plugin, fault)));

    /// <summary>Makes a sampler; it ends with the run.</summary>
    /// <inheritdoc cref="CreateEnvironment"/>
    public ISampler CreateSampler(string id, ParameterValues parameters) => Create<ISampler, SamplerGuard>(
        PluginKind.Sampler, id, parameters, (entry, sampler) => new SamplerGuard(entry, sampler, fault => _host.Report(entry.Plugin, fault)));

    /// <summary>Ends the plugin instances, the last plugin's first, then the run's services.</summary>
    public void Dispose()
    {
        foreach (var (plugin, child) in _children.Reverse())
        {
            try
            {
                child.Dispose();
            }
            catch (Exception exception)
            {
                // A service of the plugin threw at its end; the others end too.
                _host.Report(plugin, new PluginFaultException(PluginCodes.MemberFailed, plugin, "the end of its services", exception));
            }
        }
        _children.Clear();
        _scope.Dispose();
    }

    /// <summary>Attributes a fault that was seen outside the plugin's code, and reports it.</summary>
    /// <param name="code">One of <see cref="PluginCodes"/>.</param>
    /// <param name="entry">The plugin class.</param>
    /// <param name="member">The member that is at fault.</param>
    /// <param name="exception">What is wrong.</param>
    internal PluginFaultException Fault(string code, PluginEntry entry, string member, Exception exception)
    {
        var fault = new PluginFaultException(code, entry.Plugin, $"{entry.TypeName}.{member} ({entry})", exception);
        _host.Report(entry.Plugin, fault);
        return fault;
    }

    /// <summary>Makes an environment that ends the run when it ends.</summary>
    /// <inheritdoc cref="CreateEnvironment"/>
    internal IEnvironment CreateOwner(string id, ParameterValues parameters, int? maxEpisodeSteps)
    {
        var environment = Guarded(id, parameters);
        environment.Owned = this;
        return WithTimeLimit(environment, maxEpisodeSteps);
    }

    private EnvironmentGuard Guarded(string id, ParameterValues parameters) => Create<IEnvironment, EnvironmentGuard>(
        PluginKind.Environment, id, parameters, (entry, environment) => new EnvironmentGuard(entry, environment, fault => _host.Report(entry.Plugin, fault)));

    private static IEnvironment WithTimeLimit(EnvironmentGuard environment, int? maxEpisodeSteps) =>
        (maxEpisodeSteps ?? environment.Entry.MaxEpisodeSteps) is > 0 and var limit ? new TimeLimit(environment, limit) : environment;

    private TGuard Create<TContract, TGuard>(
        PluginKind kind, string id, ParameterValues parameters, Func<PluginEntry, TContract, TGuard> guard)
        where TContract : class
        where TGuard : PluginGuard
    {
        var entry = _host.Catalog.Find(kind, id);
        if (!_underConstruction.Add(entry))
            throw new PluginServiceException($"the {entry} of plugin {entry.Plugin} needs a service that is made with this same {entry}.");
        try
        {
            var child = ChildOf(entry.Plugin);
            var instance = PluginActivation.Create<TContract>(child, entry, parameters);
            _host.Load(entry.Plugin).Instances.Add(entry, instance);
            var guarded = guard(entry, instance);
            child.Disposer.AddInstanceForDisposal(guarded);
            return guarded;
        }
        catch (PluginFaultException fault)
        {
            _host.Report(entry.Plugin, fault);
            throw;
        }
        finally
        {
            _underConstruction.Remove(entry);
        }
    }

    private ILifetimeScope ChildOf(PluginManifest plugin)
    {
        if (!_children.TryGetValue(plugin, out var child))
            _children.Add(plugin, child = _host.Load(plugin).BeginScope(_offered, service => _scope.Resolve(service)));
        return child;
    }
}
