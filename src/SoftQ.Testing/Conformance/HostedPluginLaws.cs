using SoftQ.Gym.Environments;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;

namespace SoftQ.Testing.Conformance;

/// <summary>Holds the classes of a plugin against their laws as a host makes them: loaded from its folder, with default parameters where none are given.</summary>
public static class HostedPluginLaws
{
    /// <summary>The laws of a class's kind, and whether they hold.</summary>
    /// <param name="host">The host that has the plugin.</param>
    /// <param name="entry">The class.</param>
    /// <param name="overrides">Parameters of an environment, each as <c>environment.parameter=value</c>.</param>
    /// <exception cref="ConfigurationException">An override is wrong, or a parameter has no default and none is given.</exception>
    /// <exception cref="PluginFaultException">The plugin cannot be loaded, or the class cannot be made.</exception>
    /// <exception cref="PluginServiceException">The class asks for a service that runs do not offer.</exception>
    public static IReadOnlyList<LawOutcome> Check(PluginHost host, PluginEntry entry, params IEnumerable<string> overrides)
    {
        switch (entry.Kind)
        {
            case PluginKind.Environment:
                return CheckEnvironment(host, entry, overrides);
            case PluginKind.Kernel:
                using (var run = host.BeginRun(new Dictionary<Type, object>()))
                {
                    var kernel = run.CreateKernel(entry.Id, ParameterDefaults.Of(entry.Parameters));
                    return PluginLaws.Check(() => kernel);
                }
            default:
                return CheckSampler(host, entry);
        }
    }

    private static IReadOnlyList<LawOutcome> CheckEnvironment(PluginHost host, PluginEntry entry, IEnumerable<string> overrides)
    {
        var section = ConfigurationSection.Of(PluginKind.Environment);
        var parameters = new ConfigurationResolver(host.Catalog, [section]).Resolve(ConfigurationTarget.Environment(entry.Id), overrides)[section.Name].Parameters;
        // A class that cannot be made at all breaks no law; it is a fault.
        Create().Dispose();
        return PluginLaws.Check(Create);

        IEnvironment Create() => host.CreateEnvironment(entry.Id, parameters, parameters.Get<int>(ConfigurationSection.MaxEpisodeSteps));
    }

    private static IReadOnlyList<LawOutcome> CheckSampler(PluginHost host, PluginEntry entry)
    {
        var runs = new List<PluginRun>();
        try
        {
            return PluginLaws.Check(services =>
            {
                var run = host.BeginRun(new Dictionary<Type, object>
                {
                    [typeof(TaskShape)] = services.Task,
                    [typeof(IKernel)] = services.Kernel,
                    [typeof(INetworkFactory)] = services.Networks,
                    [typeof(torch.Device)] = services.Device,
                });
                runs.Add(run);
                return run.CreateSampler(entry.Id, ParameterDefaults.Of(entry.Parameters));
            });
        }
        finally
        {
            runs.ForEach(static run => run.Dispose());
        }
    }
}
