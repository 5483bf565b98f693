namespace SoftQ.Hosting.Plugins.Inspection;

/// <summary>Carries a rejection from where it is seen to where it is recorded; the other plugins go on.</summary>
/// <param name="reason">Why.</param>
/// <param name="manifest">What the assembly says of itself, where that much could be read.</param>
internal sealed class PluginRejectedException(PluginFinding reason, PluginManifest? manifest = null) : Exception(reason.ToString())
{
    /// <summary>Why.</summary>
    public PluginFinding Reason { get; } = reason;

    /// <summary>What the assembly says of itself, where that much could be read.</summary>
    public PluginManifest? Manifest { get; } = manifest;
}
