using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Registry;
using SoftQ.Gym.Wrappers;
using SoftQ.Hosting.Configuration;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Plugins;

/// <summary>
/// Finds plugins, loads each when something of it is first used, and makes instances of them. Nothing is static: several hosts may
/// live in one process. Members may be called from any thread.
/// </summary>
/// <example><code>
/// using var host = new PluginHost(PluginFolders.Standard());
/// using var environment = host.Environments.Make("MultiGoal-v0");
/// var (observation, info) = environment.Reset(seed: 42);
/// </code></example>
public sealed class PluginHost : IDisposable
{
    private readonly IContainer _root = new ContainerBuilder().Build();
    private readonly Dictionary<PluginManifest, LoadedPlugin> _loaded = [];
    private readonly Lock _lock = new();
    private bool _disposed;

    /// <summary>Inspects the folders; loads nothing.</summary>
    /// <param name="folders">Where plugins are looked for.</param>
    /// <exception cref="DirectoryNotFoundException">There is no plugin folder at all.</exception>
    public PluginHost(PluginFolders folders)
    {
        Catalog = new PluginCatalog(folders);
        Environments = new EnvironmentRegistry(new PluginEnvironments(this));
    }

    /// <summary>All plugins that were found.</summary>
    public PluginCatalog Catalog { get; }

    /// <summary>
    /// Makes environments by id, in Gymnasium's default wrappers: those of the plugins, which come and go with these, and what an
    /// application registers. They need no services of a run.
    /// </summary>
    public EnvironmentRegistry Environments { get; }

    /// <summary>The plugins that are loaded: those of which something was used.</summary>
    public IReadOnlyList<PluginManifest> Loaded
    {
        get
        {
            lock (_lock)
                return [.. _loaded.Keys];
        }
    }

    /// <summary>The host's own scope, parent of every run's.</summary>
    internal ILifetimeScope Root => _root;

    /// <summary>Makes an environment that needs no services, with the defaults of its parameters.</summary>
    /// <param name="id">Its id.</param>
    /// <inheritdoc cref="CreateEnvironment(string, ParameterValues, int?)"/>
    public IEnvironment CreateEnvironment(string id) =>
        CreateEnvironment(id, ParameterDefaults.Of(Catalog.Find(PluginKind.Environment, id).Parameters));

    /// <summary>Makes an environment that needs no services, under its time limit. The caller disposes it, before the host.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="parameters">A value for every parameter.</param>
    /// <param name="maxEpisodeSteps">Steps after which an episode is truncated, 0 for never; null leaves it to the plugin.</param>
    /// <exception cref="UnknownPluginException">There is no such environment.</exception>
    /// <exception cref="PluginFaultException">The plugin could not be loaded, or its constructor threw.</exception>
    /// <exception cref="PluginServiceException">The environment asks for a service; make it in a run.</exception>
    public IEnvironment CreateEnvironment(string id, ParameterValues parameters, int? maxEpisodeSteps = null)
    {
        var entry = Catalog.Find(PluginKind.Environment, id);
        var environment = PluginActivation.Create<IEnvironment>(ScopeOf(entry.Plugin), entry, offered: [], parameters);
        return WithTimeLimit(environment, maxEpisodeSteps ?? entry.MaxEpisodeSteps);
    }

    /// <summary>Begins a run: a scope in which plugins are given services. End it before the host.</summary>
    /// <param name="services">
    /// Registers the run's services. Plugins are offered those that are contracts of SoftQ.Gym, SoftQ.Abstractions or TorchSharp. A
    /// service may itself be a plugin instance, made by the <see cref="PluginRun"/> that the scope holds:
    /// <c>builder.Register(c => c.Resolve&lt;PluginRun&gt;().CreateKernel("rbf", parameters)).SingleInstance().ExternallyOwned()</c>.
    /// </param>
    public PluginRun BeginRun(Action<ContainerBuilder>? services = null) => new(this, services);

    /// <summary>Unloads every plugin and ends the host's scope.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            foreach (var plugin in _loaded.Values)
                plugin.Dispose();
            _loaded.Clear();
        }
        _root.Dispose();
    }

    /// <summary>Wraps an environment in a time limit, where there is one.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="maxEpisodeSteps">Steps after which an episode is truncated, 0 for never.</param>
    internal static IEnvironment WithTimeLimit(IEnvironment environment, int maxEpisodeSteps) =>
        maxEpisodeSteps == 0 ? environment : new TimeLimit(environment, maxEpisodeSteps);

    /// <summary>The scope of a plugin, which is loaded where it was not.</summary>
    /// <param name="plugin">The plugin.</param>
    internal ILifetimeScope ScopeOf(PluginManifest plugin)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_loaded.TryGetValue(plugin, out var loaded))
                _loaded.Add(plugin, loaded = LoadedPlugin.Load(plugin, _root));
            return loaded.Scope;
        }
    }
}
