using System.CommandLine;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins</c>: what belongs to plugins.</summary>
internal static class PluginsCommand
{
    public static Command Create(CommonOptions common)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON.", Recursive = true };
        return new Command("plugins", "Shows, checks, locks and switches what the plugin folders hold.")
        {
            json,
            PluginsListCommand.Create(common, json),
            PluginsShowCommand.Create(common, json),
            PluginsDocsCommand.Create(common, json),
            PluginsCheckCommand.Create(common, json),
            PluginsLockCommand.Create(common, json),
            PluginsSwitchCommand.CreateEnable(common, json),
            PluginsSwitchCommand.CreateDisable(common, json),
        };
    }
}
