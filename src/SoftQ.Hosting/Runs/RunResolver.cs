using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Learning.LibTorch;

namespace SoftQ.Hosting.Runs;

/// <summary>
/// Resolves the configurations of runs. Whether everything in one goes together shows when it is composed, so that it always is.
/// </summary>
/// <param name="host">The plugins; must outlive what is composed.</param>
/// <example><code>
/// using var host = new PluginHost(PluginFolders.Standard());
/// var configuration = new RunResolver(host).Resolve(ConfigurationTarget.Find("multigoal", host.Catalog));
/// Console.Write(configuration.ToJson());
/// </code></example>
public sealed class RunResolver(PluginHost host)
{
    /// <inheritdoc cref="ConfigurationResolver.Variables"/>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Resolves a configuration, on any machine to the same: the device that it names need not be there.</summary>
    /// <param name="target">What the configuration starts from.</param>
    /// <param name="overrides">Overrides <c>section.parameter=value</c>, as JSON or bare text; the last one of a key wins.</param>
    /// <exception cref="ConfigurationException">Something is wrong; the exception holds all of it.</exception>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded.</exception>
    /// <exception cref="PluginFaultException">A plugin failed, and not for the configuration.</exception>
    /// <exception cref="PluginServiceException">A plugin asks for a service that a run does not have.</exception>
    public ResolvedConfiguration Resolve(ConfigurationTarget target, params IEnumerable<string> overrides)
    {
        using var run = Composition(target, overrides).Compose(anywhere: true);
        return run.Configuration;
    }

    /// <summary>Resolves a configuration and composes its run, on the device that it names. The run writes nothing by itself.</summary>
    /// <inheritdoc cref="Resolve"/>
    public ComposedRun Compose(ConfigurationTarget target, params IEnumerable<string> overrides) =>
        Composition(target, overrides).Compose(anywhere: false);

    private RunComposition Composition(ConfigurationTarget target, IEnumerable<string> overrides) =>
        new(host, new ConfigurationResolver(host.Catalog, RunSections.All) { Variables = Variables }.Draft(target, overrides));
}
