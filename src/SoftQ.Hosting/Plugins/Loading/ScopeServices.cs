using Autofac;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins.Loading;

/// <summary>The services of an Autofac scope, as a plugin sees them.</summary>
/// <param name="scope">The scope; holds what is offered as <see cref="OfferedServices"/>.</param>
/// <param name="asker">Who asks, as messages name it: <c>the sampler 'still' of plugin Healthy 0.1.0</c>.</param>
internal sealed class ScopeServices(IComponentContext scope, string asker) : IPluginServices
{
    /// <inheritdoc/>
    public TService Get<TService>()
        where TService : notnull
    {
        var question = $"{asker} asks for the service {typeof(TService).FullName}";
        var offered = scope.Resolve<OfferedServices>().Types;
        if (!offered.Contains(typeof(TService)))
        {
            var names = string.Join(", ", offered.Select(static type => type.Name).Order(StringComparer.Ordinal));
            throw new PluginServiceException($"{question}, which is not on offer. On offer: {names}. Services of the host are offered by a run.");
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
