using System.Reflection;
using Autofac;
using SoftQ.Hosting.Plugins.Trust;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>A plugin in its load context, with the Autofac scope that holds its factories and the services that it brings along.</summary>
internal sealed class LoadedPlugin
{
    private readonly PluginLoadContext _context;
    private readonly ILifetimeScope _scope;
    private readonly HashSet<ILifetimeScope> _open = [];

    private LoadedPlugin(PluginManifest manifest, PluginLoadContext context, ILifetimeScope scope)
    {
        (Manifest, _context, _scope) = (manifest, context, scope);
    }

    /// <summary>The plugin.</summary>
    public PluginManifest Manifest { get; }

    /// <summary>Scopes that were begun and not ended.</summary>
    public int OpenScopes
    {
        get
        {
            lock (_open)
                return _open.Count;
        }
    }

    /// <summary>The instances that were made.</summary>
    public InstanceTable Instances { get; } = new();

    /// <summary>Dies with the load context.</summary>
    public WeakReference Context => new(_context);

    /// <summary>Loads a plugin and takes over its factories and services.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="root">The host's container.</param>
    /// <param name="trust">What its files are held against.</param>
    /// <exception cref="PluginFaultException">It cannot be loaded, or hands over other plugins than its manifest names.</exception>
    public static LoadedPlugin Load(PluginManifest plugin, ILifetimeScope root, PluginTrust trust)
    {
        var context = new PluginLoadContext(plugin, path => trust.Read(plugin, path));
        try
        {
            var (factories, services) = HandedOver(plugin, context);
            return new LoadedPlugin(plugin, context, root.BeginLoadContextLifetimeScope(context, builder =>
            {
                factories.RegisterWith(builder);
                services.RegisterWith(builder);
            }));
        }
        catch
        {
            context.UnloadAndClean();
            throw;
        }
    }

    /// <summary>Begins a child of the plugin's scope, in which services are offered to it.</summary>
    /// <param name="offered">The types of the host's services.</param>
    /// <param name="resolve">Gives one.</param>
    public ILifetimeScope BeginScope(IReadOnlyCollection<Type> offered, Func<Type, object> resolve)
    {
        var own = _scope.Resolve<OwnServices>().Types;
        var scope = _scope.BeginLifetimeScope(builder =>
        {
            builder.RegisterInstance(new OfferedServices(own.Concat(offered).ToHashSet()));
            foreach (var service in offered)
                builder.Register(_ => resolve(service)).As(service).ExternallyOwned();
        });
        lock (_open)
            _open.Add(scope);
        scope.CurrentScopeEnding += (_, _) =>
        {
            lock (_open)
                _open.Remove(scope);
        };
        return scope;
    }

    /// <summary>Ends the scope and unloads the plugin as soon as nothing of it is in use.</summary>
    /// <returns>The folder of native libraries that could not be removed, or null; and what a service of the plugin threw at its end.</returns>
    public (string? Left, PluginFaultException? Fault) Unload()
    {
        PluginFaultException? fault = null;
        try
        {
            _scope.Dispose();
        }
        catch (Exception exception)
        {
            fault = new PluginFaultException(PluginCodes.MemberFailed, Manifest, "the end of its services", exception);
        }
        return (_context.UnloadAndClean(), fault);
    }

    private static (FactoryCollection Factories, ServiceCollection Services) HandedOver(PluginManifest plugin, PluginLoadContext context)
    {
        var (factories, services) = (new FactoryCollection(), new ServiceCollection(plugin));
        var stage = "loading its assembly";
        try
        {
            var assembly = context.LoadFromBytes(plugin.AssemblyPath);
            stage = $"{plugin.RegistrationTypeName}.Register";
            Create<IPluginRegistration>(assembly, plugin.RegistrationTypeName).Register(factories);
            if (plugin.ServicesTypeName.Length > 0)
            {
                stage = $"{plugin.ServicesTypeName}.AddServices";
                Create<IPluginServiceRegistration>(assembly, plugin.ServicesTypeName).AddServices(services);
            }
        }
        catch (Exception exception)
        {
            throw new PluginFaultException(IsUntrusted(exception) ? PluginCodes.DiffersFromLock : PluginCodes.LoadFailed, plugin, stage, exception);
        }
        CheckAgainstManifest(plugin, factories);
        return (factories, services);
    }

    // The runtime wraps what a load context throws.
    private static bool IsUntrusted(Exception? exception) =>
        exception is PluginUntrustedException || (exception is not null && IsUntrusted(exception.InnerException));

    private static TContract Create<TContract>(Assembly assembly, string typeName)
    {
        var type = assembly.GetType(typeName, throwOnError: true)!;
        const BindingFlags flags = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions;
        return (TContract)Activator.CreateInstance(type, flags, binder: null, args: null, culture: null)!;
    }

    private static void CheckAgainstManifest(PluginManifest plugin, FactoryCollection factories)
    {
        var named = plugin.Entries.Select(static entry => (entry.Kind, entry.Id)).ToHashSet();
        if (factories.Ids.SetEquals(named))
            return;
        throw new PluginFaultException(
            PluginCodes.RegistrationMismatch,
            plugin,
            $"{plugin.RegistrationTypeName}.Register",
            new InvalidOperationException(
                $"The manifest names {Words(named)}, the registration handed over {Words(factories.Ids)}. "
                + "Build the plugin with the SoftQ generator, which writes both."));
    }

    private static string Words(IReadOnlyCollection<(PluginKind Kind, string Id)> ids) =>
        ids.Count == 0 ? "nothing" : string.Join(", ", ids.Select(static plugin => $"the {plugin.Kind.Word()} '{plugin.Id}'"));
}
