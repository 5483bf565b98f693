using System.CommandLine;
using SoftQ.Cli.Output;
using SoftQ.Cli.Pages;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins docs</c>: pages of a plugin's environments.</summary>
internal static class PluginsDocsCommand
{
    public static Command Create(CommonOptions common, Option<bool> json)
    {
        var name = PluginNameArgument.Create();
        var folder = new Option<string>("--out") { Description = "The folder to write into.", DefaultValueFactory = static _ => ".", HelpName = "DIR" };
        folder.Validators.Add(OptionChecks.RequirePath);
        var command = new Command(
            "docs", "Writes a page in Markdown and a picture for each environment of a plugin, from its attributes and the doc comments in the XML file beside its assembly.")
        {
            name, folder,
        };
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed);
            var status = host.Catalog.FindStatus(parsed.GetRequiredValue(name));
            PluginEntry[] environments = [.. status.Manifest?.Entries.Where(static entry => IsMadeWithoutParameters(entry)) ?? []];
            if (environments.Length == 0)
                throw new InputException($"The plugin {status.Name} has no environments that can be made without parameters, to write pages of. {status.Reason}".TrimEnd());
            var documentation = new DocumentationFile(status.Manifest!.AssemblyPath);
            string[] files = [.. environments.SelectMany(entry => Write(host, entry, documentation, parsed.GetRequiredValue(folder)))];
            if (parsed.GetValue(json))
                JsonOutput.Write(files);
            else
                Array.ForEach(files, static file => Console.WriteLine($"Wrote {file}"));
            return 0;
        });
        return command;
    }

    private static bool IsMadeWithoutParameters(PluginEntry entry) =>
        entry.Kind == PluginKind.Environment && entry.Parameters.All(static parameter => !parameter.IsRequired);

    private static List<string> Write(PluginHost host, PluginEntry entry, DocumentationFile documentation, string folder)
    {
        using var environment = host.CreateEnvironment(entry.Id);
        var page = new EnvironmentPage(entry, environment, documentation);
        Directory.CreateDirectory(folder);
        var files = new List<string> { Path.Combine(folder, page.Name + ".md") };
        File.WriteAllText(files[0], page.Write());
        if (page.Picture() is { } picture)
        {
            files.Add(Path.Combine(folder, page.Name + ".png"));
            File.WriteAllBytes(files[1], picture);
        }
        return files;
    }
}
