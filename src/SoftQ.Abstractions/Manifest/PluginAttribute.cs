namespace SoftQ.Manifest;

/// <summary>
/// Names one plugin class of an assembly. Written by the generator; the host reads it from metadata, without loading the assembly.
/// </summary>
/// <param name="kind">What the class is.</param>
/// <param name="id">The name it is asked for by.</param>
/// <param name="type">The class.</param>
/// <param name="contractVersion">The <see cref="ContractVersion"/> that the plugin was compiled against.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PluginAttribute(PluginKind kind, string id, Type type, string contractVersion) : Attribute
{
    /// <summary>What the class is.</summary>
    public PluginKind Kind { get; } = kind;

    /// <summary>The name it is asked for by.</summary>
    public string Id { get; } = id;

    /// <summary>The class.</summary>
    public Type Type { get; } = type;

    /// <summary>The contracts that the plugin was compiled against.</summary>
    public string ContractVersion { get; } = contractVersion;

    /// <summary>One sentence for people.</summary>
    public string Description { get; set; } = "";

    /// <summary>For environments: steps after which a time limit truncates an episode; 0 where nothing limits it.</summary>
    public int MaxEpisodeSteps { get; set; }
}
