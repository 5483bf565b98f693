using System.CommandLine;
using System.Text.Json;
using SoftQ.Cli.Output;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using Spectre.Console;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins</c>: what the plugin folders hold.</summary>
internal static class PluginsCommand
{
    public static Command Create(CommonOptions common)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var list = new Command("list", "Lists what the plugin folders hold, and which plugins were rejected and why. Loads none of them.") { json };
        list.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed);
            if (parsed.GetValue(json))
                WriteJson(host.Catalog);
            else
                WriteTables(host.Catalog);
            return 0;
        });
        return new Command("plugins", "Shows what the plugin folders hold.") { list };
    }

    private static void WriteTables(PluginCatalog catalog)
    {
        var table = Tables.New("kind", "id", "description", "plugin");
        foreach (var entry in Entries(catalog))
            Tables.AddRow(table, entry.Kind.Word(), entry.Id, entry.Description, entry.Plugin.ToString());
        Tables.Write(table);
        if (catalog.Presets.Count > 0)
            Console.WriteLine($"Presets: {string.Join(", ", catalog.Presets.Select(static preset => preset.Name))}");
        foreach (var rejected in catalog.Rejected)
            Console.WriteLine($"Rejected: {rejected}");
    }

    private static void WriteJson(PluginCatalog catalog) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            Plugins = Entries(catalog).Select(static entry => new
            {
                Kind = entry.Kind.Word(),
                entry.Id,
                entry.Description,
                Plugin = entry.Plugin.Name,
                entry.Plugin.Version,
                entry.Plugin.Folder,
            }),
            Presets = catalog.Presets.Select(static preset => new { preset.Name, Plugin = preset.Owner.Name, preset.Path }),
            Rejected = catalog.Rejected.Select(static rejected => new { rejected.Code, rejected.Path, rejected.Found, rejected.Required, rejected.Remedy }),
        },
        JsonOutput.Options));

    private static IEnumerable<PluginEntry> Entries(PluginCatalog catalog) => Enum.GetValues<PluginKind>().SelectMany(catalog.OfKind);
}
