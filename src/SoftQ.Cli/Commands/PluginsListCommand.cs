using System.CommandLine;
using SoftQ.Cli.Output;
using SoftQ.Cli.Plugins;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins list</c>: what the plugin folders hold.</summary>
internal static class PluginsListCommand
{
    public static Command Create(CommonOptions common, Option<bool> json)
    {
        var command = new Command("list", "Lists what the plugin folders hold, and which plugins are not in use and why. Loads none of them.");
        command.SetAction(parsed =>
        {
            var catalog = common.CreateCatalog(parsed);
            if (parsed.GetValue(json))
                JsonOutput.Write(new { Plugins = catalog.Statuses.Select(PluginJson.Of), Presets = catalog.Presets.Select(PluginJson.Of) });
            else
                WriteTables(catalog);
            return 0;
        });
        return command;
    }

    private static void WriteTables(PluginCatalog catalog)
    {
        var classes = Tables.New("kind", "id", "description", "plugin");
        foreach (var entry in Enum.GetValues<PluginKind>().SelectMany(catalog.OfKind))
            Tables.AddRow(classes, entry.Kind.Word(), entry.Id, entry.Description, entry.Plugin.ToString());
        Tables.Write(classes);
        if (catalog.Presets.Count > 0)
            Console.WriteLine($"Presets: {string.Join(", ", catalog.Presets.Select(static preset => preset.Name))}");
        foreach (var status in catalog.Statuses)
            PluginText.WriteFindings(status);
    }
}
