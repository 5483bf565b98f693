namespace SoftQ.Hosting.Plugins;

/// <summary>A plugin folder that is not used, and why. The other plugins are.</summary>
/// <param name="Code">One of <see cref="PluginCodes"/>.</param>
/// <param name="Path">The folder or the assembly.</param>
/// <param name="Found">What was found.</param>
/// <param name="Required">What is required.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record RejectedPlugin(string Code, string Path, string Found, string Required, string Remedy)
{
    /// <summary>What the assembly says of itself, where that much could be read.</summary>
    public PluginManifest? Manifest { get; init; }

    /// <summary>The reason in one paragraph.</summary>
    public override string ToString() => $"{Code}: the plugin in '{Path}' was rejected. Found: {Found}. Required: {Required}. {Remedy}";
}
