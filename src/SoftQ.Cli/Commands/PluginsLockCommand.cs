using System.CommandLine;
using SoftQ.Cli.Output;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Plugins.Trust;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins lock</c>: writes down which plugins are trusted.</summary>
internal static class PluginsLockCommand
{
    public static Command Create(CommonOptions common, Option<bool> json)
    {
        var mode = new Option<PluginLockMode>("--mode")
        {
            Description = "What becomes of a plugin that differs from the file: off compares nothing, warn says it, enforce rejects it.",
            DefaultValueFactory = static _ => PluginLockMode.Enforce,
            CustomParser = static result => PluginLockModeText.Parse(result),
            HelpName = "MODE",
        };
        var command = new Command("lock", $"Writes the version and the hash of every file of each plugin in use to {PluginLock.FileName} in the working folder.") { mode };
        command.SetAction(parsed =>
        {
            // What a lock file says now must not keep a changed plugin out of the new one.
            var catalog = new PluginCatalog(common.Folders(parsed));
            var file = PluginLock.Of(catalog.Plugins, parsed.GetValue(mode));
            var path = Path.GetFullPath(PluginLock.FileName);
            file.Write(path);
            if (parsed.GetValue(json))
                JsonOutput.Write(new { path, mode = PluginLockModeText.Word(file.Mode), plugins = file.Plugins });
            else
                Console.WriteLine($"Wrote {path}: {file.Plugins.Count} plugins, {file.Plugins.Sum(static plugin => plugin.Files.Count)} files, mode {PluginLockModeText.Word(file.Mode)}.");
            return 0;
        });
        return command;
    }
}
