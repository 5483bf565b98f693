namespace SoftQ.Hosting.Plugins;

/// <summary>One plugin folder and where it stands.</summary>
/// <param name="Path">The folder, or the file that should be in one; a full path.</param>
/// <param name="State">The state.</param>
public sealed record PluginStatus(string Path, PluginState State)
{
    /// <summary>What the assembly says of itself, where that much could be read.</summary>
    public PluginManifest? Manifest { get; init; }

    /// <summary>Why it is rejected, faulted or disabled; null in the other states.</summary>
    public PluginFinding? Reason { get; init; }

    /// <summary>What is worth knowing about it and does not keep it from being used.</summary>
    public IReadOnlyList<PluginFinding> Notices { get; init; } = [];

    /// <summary>The assembly's name and version, or the folder's name where those could not be read.</summary>
    public string Name => Manifest?.ToString() ?? System.IO.Path.GetFileName(Path);
}
