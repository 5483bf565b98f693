using System.Reflection;
using Autofac;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>A plugin in its load context, with the Autofac scope that holds its factories.</summary>
internal sealed class LoadedPlugin : IDisposable
{
    private readonly PluginLoadContext _context;

    private LoadedPlugin(PluginLoadContext context, ILifetimeScope scope)
    {
        _context = context;
        Scope = scope;
    }

    /// <summary>Holds the plugin's factories, keyed by kind and id.</summary>
    public ILifetimeScope Scope { get; }

    /// <summary>Loads a plugin and takes over its factories.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="root">The host's container.</param>
    /// <exception cref="PluginFaultException">It cannot be loaded, or hands over other plugins than its manifest names.</exception>
    public static LoadedPlugin Load(PluginManifest plugin, ILifetimeScope root)
    {
        var context = new PluginLoadContext(plugin);
        try
        {
            var factories = Factories(plugin, context);
            return new LoadedPlugin(context, root.BeginLoadContextLifetimeScope(context, factories.RegisterWith));
        }
        catch
        {
            context.Unload();
            throw;
        }
    }

    /// <summary>Ends the scope and unloads the plugin as soon as nothing of it is in use.</summary>
    public void Dispose()
    {
        Scope.Dispose();
        _context.Unload();
    }

    private static FactoryCollection Factories(PluginManifest plugin, PluginLoadContext context)
    {
        var factories = new FactoryCollection();
        try
        {
            var assembly = context.LoadFromAssemblyPath(plugin.AssemblyPath);
            var type = assembly.GetType(plugin.RegistrationTypeName, throwOnError: true)!;
            const BindingFlags flags = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions;
            ((IPluginRegistration)Activator.CreateInstance(type, flags, binder: null, args: null, culture: null)!).Register(factories);
        }
        catch (Exception exception)
        {
            var member = $"loading, up to {plugin.RegistrationTypeName}.Register";
            throw new PluginFaultException(PluginCodes.LoadFailed, plugin, member, exception);
        }
        CheckAgainstManifest(plugin, factories);
        return factories;
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
