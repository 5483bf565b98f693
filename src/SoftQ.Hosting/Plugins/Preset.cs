namespace SoftQ.Hosting.Plugins;

/// <summary>A configuration that a plugin brings along, in its folder <c>presets</c>.</summary>
/// <param name="Name">The name it is asked for by: the file's, without its extension.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Owner">The plugin.</param>
public sealed record Preset(string Name, string Path, PluginManifest Owner);
