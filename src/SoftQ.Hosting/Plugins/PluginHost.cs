using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Autofac;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Registry;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins.Loading;
using SoftQ.Hosting.Plugins.Trust;
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
    private const int CollectionsBeforeGivingUp = 10;

    private readonly IContainer _root = new ContainerBuilder().Build();
    private readonly Dictionary<PluginManifest, LoadedPlugin> _loaded = [];
    private readonly Dictionary<PluginManifest, PluginFaultException> _failedToLoad = [];
    private readonly Dictionary<PluginManifest, PluginFinding> _faults = [];
    private readonly PluginTrust _trust;
    private readonly Lock _lock = new();
    private volatile PluginCatalog _catalog;
    private bool _disposed;

    /// <summary>Inspects the folders; loads nothing.</summary>
    /// <param name="folders">Where plugins are looked for.</param>
    /// <param name="trust">What plugins are held against; nothing by default.</param>
    /// <exception cref="DirectoryNotFoundException">There is no plugin folder at all.</exception>
    public PluginHost(PluginFolders folders, PluginTrust? trust = null)
    {
        _trust = trust ?? PluginTrust.None;
        _catalog = new PluginCatalog(folders, _trust);
        Environments = new EnvironmentRegistry(new PluginEnvironments(this));
    }

    /// <summary>All plugins that were found.</summary>
    public PluginCatalog Catalog => _catalog;

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

    /// <summary>Where each plugin stands now; the catalog says where it stood when it was inspected.</summary>
    public IReadOnlyList<PluginStatus> Statuses
    {
        get
        {
            lock (_lock)
                return [.. _catalog.Statuses.Select(Now)];
        }
    }

    /// <summary>The host's own scope, parent of every run's.</summary>
    internal ILifetimeScope Root => _root;

    /// <summary>Makes an environment that needs no services of a run, with the defaults of its parameters.</summary>
    /// <param name="id">Its id.</param>
    /// <inheritdoc cref="CreateEnvironment(string, ParameterValues, int?)"/>
    public IEnvironment CreateEnvironment(string id) =>
        CreateEnvironment(id, ParameterDefaults.Of(Catalog.Find(PluginKind.Environment, id).Parameters));

    /// <summary>Makes an environment that needs no services of a run, under its time limit. The caller disposes it, before the host.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="parameters">A value for every parameter.</param>
    /// <param name="maxEpisodeSteps">Steps after which an episode is truncated, 0 for never; null leaves it to the plugin.</param>
    /// <exception cref="UnknownPluginException">There is no such environment.</exception>
    /// <exception cref="PluginFaultException">The plugin could not be loaded, or its constructor threw.</exception>
    /// <exception cref="PluginServiceException">The environment asks for a service; make it in a run.</exception>
    public IEnvironment CreateEnvironment(string id, ParameterValues parameters, int? maxEpisodeSteps = null)
    {
        var run = BeginRun();
        try
        {
            return run.CreateOwner(id, parameters, maxEpisodeSteps);
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Begins a run: a scope in which plugins are given services. End it before the host.</summary>
    /// <param name="services">
    /// Registers the run's services. Plugins are offered those that are contracts of SoftQ.Gym, SoftQ.Abstractions or TorchSharp. A
    /// service may itself be a plugin instance, made by the <see cref="PluginRun"/> that the scope holds:
    /// <c>builder.Register(c => c.Resolve&lt;PluginRun&gt;().CreateKernel("rbf", parameters)).SingleInstance().ExternallyOwned()</c>.
    /// </param>
    public PluginRun BeginRun(Action<ContainerBuilder>? services = null) => new(this, services);

    /// <summary>Begins a run that offers plugins some services, which stay the caller's. End it before the host.</summary>
    /// <param name="services">Each service by the contract that plugins ask for.</param>
    public PluginRun BeginRun(IReadOnlyDictionary<Type, object> services) => BeginRun(builder =>
    {
        foreach (var (contract, service) in services)
            builder.RegisterInstance(service).As(contract).ExternallyOwned();
    });

    /// <summary>Unloads a plugin and says whether it left the process. It is loaded again when something of it is next asked for.</summary>
    /// <param name="name">The assembly's name, its folder's, or the id of one of its classes.</param>
    /// <exception cref="UnknownPluginException">There is no such plugin, or none with a manifest.</exception>
    /// <exception cref="InvalidOperationException">A run or an environment still uses it; end that first.</exception>
    public UnloadReport Unload(string name)
    {
        var manifest = Catalog.FindStatus(name).Manifest ?? throw new UnknownPluginException($"'{name}' was never loaded: it has no manifest.");
        var (instances, context, left) = Release(manifest);
        for (var collection = 0; context?.IsAlive == true && collection < CollectionsBeforeGivingUp; collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        var unloaded = context?.IsAlive != true;
        return new UnloadReport(manifest.ToString(), unloaded, unloaded ? [] : instances!.Live, left);
    }

    /// <summary>Unloads a plugin, looks at its folder again, and takes what is there now.</summary>
    /// <inheritdoc cref="Unload"/>
    public (UnloadReport Unloaded, PluginStatus Now) Reload(string name)
    {
        var path = Catalog.FindStatus(name).Path;
        var report = Unload(name);
        lock (_lock)
        {
            _catalog = _catalog.Reinspected(path);
            return (report, _catalog.Statuses.Single(status => status.Path == path));
        }
    }

    /// <summary>Unloads every plugin and ends the host's scope.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            foreach (var plugin in _loaded.Values)
                _ = UnloadNow(plugin);
            _loaded.Clear();
            _failedToLoad.Clear();
        }
        _root.Dispose();
    }

    /// <summary>A plugin, which is loaded where it was not.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <exception cref="PluginFaultException">It cannot be loaded, now or when it was last tried; only a reload tries again.</exception>
    internal LoadedPlugin Load(PluginManifest plugin)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_loaded.TryGetValue(plugin, out var loaded))
                return loaded;
            if (_failedToLoad.TryGetValue(plugin, out var failure))
                ExceptionDispatchInfo.Throw(failure);
            try
            {
                loaded = LoadedPlugin.Load(plugin, _root, _trust);
            }
            catch (PluginFaultException fault)
            {
                _failedToLoad[plugin] = fault;
                _faults[plugin] = PluginFinding.Of(fault);
                throw;
            }
            _loaded.Add(plugin, loaded);
            return loaded;
        }
    }

    /// <summary>Takes note of a fault.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="fault">The fault. Only its text is kept: an exception would hold the plugin in the process.</param>
    internal void Report(PluginManifest plugin, PluginFaultException fault)
    {
        lock (_lock)
            _faults[plugin] = PluginFinding.Of(fault);
    }

    private PluginStatus Now(PluginStatus inspected) =>
        inspected.State != PluginState.Discovered ? inspected
        : _faults.TryGetValue(inspected.Manifest!, out var fault) ? inspected with { State = PluginState.Faulted, Reason = fault }
        : _loaded.ContainsKey(inspected.Manifest!) ? inspected with { State = PluginState.Loaded }
        : inspected;

    // Not inlined, so that no local of the caller holds the plugin.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (InstanceTable? Instances, WeakReference? Context, string? Left) Release(PluginManifest manifest)
    {
        lock (_lock)
        {
            _failedToLoad.Remove(manifest);
            _faults.Remove(manifest);
            if (!_loaded.TryGetValue(manifest, out var loaded))
                return default;
            if (loaded.OpenScopes > 0)
                throw new InvalidOperationException($"{manifest} is in use by {loaded.OpenScopes} runs or environments; end them before unloading it.");
            _loaded.Remove(manifest);
            return (loaded.Instances, loaded.Context, UnloadNow(loaded));
        }
    }

    private string? UnloadNow(LoadedPlugin plugin)
    {
        var (left, fault) = plugin.Unload();
        if (fault is not null)
            Report(plugin.Manifest, fault);
        return left;
    }
}
