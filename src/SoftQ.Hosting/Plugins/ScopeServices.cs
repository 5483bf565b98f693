using Autofac;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins;

/// <summary>The services of an Autofac scope, as a plugin sees them.</summary>
/// <param name="scope">The scope.</param>
/// <param name="entry">The plugin that asks.</param>
/// <param name="offered">The services on offer.</param>
internal sealed class ScopeServices(ILifetimeScope scope, PluginEntry entry, IReadOnlyCollection<Type> offered) : IPluginServices
{
    /// <inheritdoc/>
    public TService Get<TService>()
        where TService : notnull
    {
        var question = $"the {entry} of plugin {entry.Plugin} asks for the service {typeof(TService).FullName}";
        if (!offered.Contains(typeof(TService)))
        {
            var names = string.Join(", ", offered.Select(static type => type.Name).Order(StringComparer.Ordinal).DefaultIfEmpty("nothing"));
            throw new PluginServiceException($"{question}, which is not on offer. On offer: {names}. Services are offered by a run.");
        }
        try
        {
            return scope.Resolve<TService>();
        }
        catch (Exception exception)
        {
            var cause = CauseOfFailure.Of(exception);
            throw new PluginServiceException($"{question}, and making it failed. {cause.Message}", cause);
        }
    }
}
