namespace SoftQ.Hosting.Plugins;

/// <summary>A place in a plugins folder that a plugin may be in.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Reason">Why it is none, where that is clear without looking into it.</param>
internal sealed record PluginCandidate(string Path, PluginFinding? Reason = null);
