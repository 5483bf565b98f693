namespace SoftQ.Hosting.Plugins.Trust;

/// <summary>A file that was about to be loaded is not the one that was locked.</summary>
/// <param name="finding">Which, and how it differs.</param>
public sealed class PluginUntrustedException(PluginFinding finding) : Exception(finding.ToString())
{
    /// <summary>Which, and how it differs.</summary>
    public PluginFinding Finding { get; } = finding;
}
