using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Plugins;

/// <summary>One plugin class of a plugin assembly.</summary>
public sealed class PluginEntry
{
    /// <summary>The assembly that it belongs to.</summary>
    public required PluginManifest Plugin { get; init; }

    /// <summary>What the class is.</summary>
    public required PluginKind Kind { get; init; }

    /// <summary>The name it is asked for by.</summary>
    public required string Id { get; init; }

    /// <summary>The full name of the class.</summary>
    public required string TypeName { get; init; }

    /// <summary>The contracts that it was compiled against.</summary>
    public required string ContractVersion { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Description { get; init; }

    /// <summary>For environments: steps after which a time limit truncates an episode; 0 where nothing limits it.</summary>
    public required int MaxEpisodeSteps { get; init; }

    /// <summary>Its parameters, in the order of declaration.</summary>
    public required IReadOnlyList<ParameterDescription> Parameters { get; init; }

    /// <summary>The kind and the id, as messages name it: <c>environment 'MultiGoal-v0'</c>.</summary>
    public override string ToString() => $"{Kind.Word()} '{Id}'";
}
