using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Kernels;
using SoftQ.Manifest;
using SoftQ.Networks;
using SoftQ.Samplers;
using TorchSharp;

namespace SoftQ.Testing.Conformance;

/// <summary>Holds the classes of a plugin against their laws as a host makes them: loaded from its folder, with default parameters.</summary>
public static class HostedPluginLaws
{
    /// <summary>The laws of a class's kind, and whether they hold.</summary>
    /// <param name="host">The host that has the plugin.</param>
    /// <param name="entry">The class.</param>
    /// <exception cref="PluginFaultException">The plugin cannot be loaded, or the class cannot be made.</exception>
    /// <exception cref="PluginServiceException">The class asks for a service that runs do not offer.</exception>
    public static IReadOnlyList<LawOutcome> Check(PluginHost host, PluginEntry entry)
    {
        var parameters = ParameterDefaults.Of(entry.Parameters);
        switch (entry.Kind)
        {
            case PluginKind.Environment:
                // A class that cannot be made at all breaks no law; it is a fault.
                host.CreateEnvironment(entry.Id).Dispose();
                return PluginLaws.Check(() => host.CreateEnvironment(entry.Id));
            case PluginKind.Kernel:
                using (var run = host.BeginRun(new Dictionary<Type, object>()))
                {
                    var kernel = run.CreateKernel(entry.Id, parameters);
                    return PluginLaws.Check(() => kernel);
                }
            default:
                return CheckSampler(host, entry);
        }
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
