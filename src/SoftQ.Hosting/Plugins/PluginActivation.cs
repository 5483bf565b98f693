using Autofac;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Plugins;

/// <summary>Makes instances of plugin classes.</summary>
internal static class PluginActivation
{
    /// <summary>Makes one instance; the caller owns it.</summary>
    /// <param name="scope">The plugin's scope or a child of it.</param>
    /// <param name="entry">The plugin class.</param>
    /// <param name="offered">The services in the scope that the plugin may ask for.</param>
    /// <param name="parameters">A value for every parameter.</param>
    /// <exception cref="PluginFaultException">The constructor threw.</exception>
    /// <exception cref="PluginServiceException">A service could not be given.</exception>
    public static TContract Create<TContract>(
        ILifetimeScope scope,
        PluginEntry entry,
        IReadOnlyCollection<Type> offered,
        ParameterValues parameters)
    {
        var create = scope.ResolveKeyed<PluginFactory<TContract>>((entry.Kind, entry.Id));
        try
        {
            return create(new ScopeServices(scope, entry, offered), parameters);
        }
        catch (Exception exception) when (exception is not PluginServiceException)
        {
            var member = $"the constructor of {entry.TypeName} ({entry})";
            throw new PluginFaultException(PluginCodes.ConstructorFailed, entry.Plugin, member, exception);
        }
    }
}
