namespace SoftQ.Hosting.Configuration;

/// <summary>What kind of layer a value of a configuration comes from. Later kinds win.</summary>
public enum ConfigurationLayerKind
{
    /// <summary>No layer gives the value; it is the parameter's default.</summary>
    Default,

    /// <summary>A configuration that a plugin brings along.</summary>
    Preset,

    /// <summary>A configuration file.</summary>
    File,

    /// <summary>The environment variables <c>SOFTQ__…</c>.</summary>
    EnvironmentVariable,

    /// <summary>What was given with the command.</summary>
    Override,
}
