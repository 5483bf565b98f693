using SoftQ.Hosting.Plugins;
using SoftQ.Testing.Conformance;

namespace SoftQ.Cli.Plugins;

/// <summary>What checking a class of a plugin found.</summary>
/// <param name="Kind">The kind, in a word.</param>
/// <param name="Id">The id.</param>
/// <param name="Laws">The laws of its kind; none where it could not be made.</param>
/// <param name="Fault">Why it could not be made.</param>
internal sealed record PluginCheck(string Kind, string Id, IReadOnlyList<LawOutcome> Laws, string? Fault)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Passed => Fault is null && Laws.All(static law => law.Holds);

    /// <summary>Checks a class.</summary>
    /// <param name="host">The host that has its plugin.</param>
    /// <param name="entry">The class.</param>
    /// <param name="overrides">Parameters of an environment, each as <c>environment.parameter=value</c>.</param>
    public static PluginCheck Of(PluginHost host, PluginEntry entry, string[] overrides)
    {
        try
        {
            return new PluginCheck(entry.Kind.Word(), entry.Id, HostedPluginLaws.Check(host, entry, overrides), Fault: null);
        }
        catch (Exception exception) when (exception is PluginFaultException or PluginServiceException)
        {
            return new PluginCheck(entry.Kind.Word(), entry.Id, [], exception.Message);
        }
    }
}
