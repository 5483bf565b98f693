using Autofac;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>Makes instances of plugin classes.</summary>
internal static class PluginActivation
{
    /// <summary>Makes one instance; the caller owns it.</summary>
    /// <param name="scope">A child of the plugin's scope.</param>
    /// <param name="entry">The plugin class.</param>
    /// <param name="parameters">A value for every parameter.</param>
    /// <exception cref="PluginFaultException">The constructor threw.</exception>
    /// <exception cref="PluginServiceException">A service could not be given.</exception>
    public static TContract Create<TContract>(ILifetimeScope scope, PluginEntry entry, ParameterValues parameters)
        where TContract : class
    {
        var create = scope.ResolveKeyed<PluginFactory<TContract>>((entry.Kind, entry.Id));
        try
        {
            return create(new ScopeServices(scope, $"the {entry} of plugin {entry.Plugin}"), parameters)
                ?? throw new InvalidOperationException("It was made as null.");
        }
        catch (Exception exception) when (exception is not PluginServiceException)
        {
            var member = $"the constructor of {entry.TypeName} ({entry})";
            throw new PluginFaultException(PluginCodes.ConstructorFailed, entry.Plugin, member, exception);
        }
    }
}
