namespace SoftQ.Hosting.Configuration;

/// <summary>The words for a kind of layer.</summary>
public static class ConfigurationLayerKindWord
{
    /// <summary>The kind in lower case: <c>preset</c>, <c>environment variable</c>.</summary>
    /// <param name="kind">The kind.</param>
    public static string Word(this ConfigurationLayerKind kind) => kind switch
    {
        ConfigurationLayerKind.Default => "default",
        ConfigurationLayerKind.Preset => "preset",
        ConfigurationLayerKind.File => "file",
        ConfigurationLayerKind.EnvironmentVariable => "environment variable",
        ConfigurationLayerKind.Override => "override",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of layer."),
    };
}
