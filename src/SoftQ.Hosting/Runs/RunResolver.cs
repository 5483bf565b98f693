using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Configuration.Sweeps;
using SoftQ.Hosting.Plugins;
using SoftQ.Learning.LibTorch;
using SoftQ.Learning.Runs;

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

    private ConfigurationResolver Resolver => new(host.Catalog, RunSections.All) { Variables = Variables };

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

    /// <summary>Composes the run of a folder, with as many threads as it had before.</summary>
    /// <param name="folder">The folder.</param>
    /// <inheritdoc cref="Resolve"/>
    /// <exception cref="RunFolderException">There is no run in it.</exception>
    public ComposedRun Compose(RunFolder folder)
    {
        if (!folder.HoldsRun)
            throw new RunFolderException($"'{folder.Path}' is not a run folder: it has no {Path.GetFileName(folder.Configuration)}. Name a folder that 'softq train' wrote.");
        return Composition(ConfigurationTarget.File(folder.Configuration), overrides: []).Compose(anywhere: false, ExecutionRecord.Read(folder.Execution).Threads);
    }

    /// <summary>Resolves a configuration with lists of values to sweep over, for the devices of this machine.</summary>
    /// <param name="target">What the configuration starts from.</param>
    /// <param name="overrides">Overrides; a list in one of them is swept over too.</param>
    /// <returns>The runs, as many as there are combinations of values.</returns>
    /// <exception cref="ConfigurationException">Something is wrong with any of them; the exception holds all of it.</exception>
    /// <inheritdoc cref="Resolve"/>
    public IReadOnlyList<SweepRun> Sweep(ConfigurationTarget target, params IEnumerable<string> overrides)
    {
        var sweep = Resolver.Sweep(target, overrides);
        var findings = sweep.Findings.ToList();
        var runs = new List<SweepRun>();
        foreach (var (point, draft) in sweep.Runs)
        {
            try
            {
                using var run = new RunComposition(host, draft).Compose(anywhere: false);
                runs.Add(new SweepRun(point.Name, point.Values(), run.Configuration));
            }
            catch (ConfigurationException exception)
            {
                findings.AddRange(exception.Findings);
            }
        }
        return findings.Count == 0 ? runs : throw new ConfigurationException([.. findings.Distinct()]);
    }

    private RunComposition Composition(ConfigurationTarget target, IEnumerable<string> overrides) =>
        new(host, Resolver.Draft(target, overrides));
}
