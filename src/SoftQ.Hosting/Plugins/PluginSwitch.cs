namespace SoftQ.Hosting.Plugins;

/// <summary>Switches a plugin off by a file in its folder, so that it stays off for everybody who uses the folder.</summary>
public static class PluginSwitch
{
    /// <summary>The file whose presence switches the plugin off.</summary>
    public const string FileName = "plugin.disabled";

    /// <summary>Whether the plugin in a folder is switched off.</summary>
    /// <param name="folder">The plugin's folder.</param>
    public static bool IsOff(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Switches the plugin in a folder off.</summary>
    /// <param name="folder">The plugin's folder.</param>
    public static void TurnOff(string folder) =>
        File.WriteAllText(Path.Combine(folder, FileName), "This plugin is switched off. 'softq plugins enable' removes this file.\n");

    /// <summary>Switches it on again.</summary>
    /// <param name="folder">The plugin's folder.</param>
    public static void TurnOn(string folder) => File.Delete(Path.Combine(folder, FileName));
}
