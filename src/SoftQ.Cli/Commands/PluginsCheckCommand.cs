using System.CommandLine;
using SoftQ.Cli.Output;
using SoftQ.Cli.Plugins;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins check</c>: whether a plugin is one, and keeps the laws of its kind.</summary>
internal static class PluginsCheckCommand
{
    public static Command Create(CommonOptions common, Option<bool> json)
    {
        var path = new Argument<string>("path") { Description = "The plugin's folder, or its assembly." };
        var set = new Option<string[]>("--set")
        {
            Description = "Sets a parameter of the plugin's environments: environment.key=value; may be repeated.",
            HelpName = "KEY=VALUE",
        };
        var command = new Command(
            "check", "Inspects one plugin, loads it, holds each of its classes against the laws of its kind, and unloads it; exit code 1 where anything is wrong.")
        {
            path, set,
        };
        command.SetAction(parsed =>
        {
            using var host = new PluginHost(PluginFolders.Only(parsed.GetRequiredValue(path)), common.Trust(parsed));
            var inspected = host.Catalog.Statuses.Single();
            PluginCheck[] checks = [.. (inspected.State == PluginState.Discovered ? inspected.Manifest!.Entries : []).Select(entry => PluginCheck.Of(host, entry, parsed.GetValue(set) ?? []))];
            var status = host.Statuses.Single();
            var unloaded = checks.Length == 0 ? null : host.Unload(inspected.Manifest!.Name);
            if (parsed.GetValue(json))
                JsonOutput.Write(new { Plugin = PluginJson.Of(status), Checks = checks, Unloaded = unloaded?.Unloaded, StillAlive = unloaded?.LiveInstances ?? [] });
            else
                Write(status, checks, unloaded);
            return checks.Length > 0 && checks.All(static check => check.Passed) && unloaded!.Unloaded ? 0 : ErrorReport.Failure;
        });
        return command;
    }

    private static void Write(PluginStatus status, PluginCheck[] checks, UnloadReport? unloaded)
    {
        Console.WriteLine($"{status.Name} in '{status.Path}'");
        PluginText.WriteFindings(status);
        foreach (var check in checks)
        {
            Console.WriteLine($"{check.Kind} '{check.Id}': {check.Laws.Count(static law => law.Holds)} of {check.Laws.Count} laws hold.");
            if (check.Fault is not null)
                Console.WriteLine($"  {check.Fault}");
            foreach (var law in check.Laws.Where(static law => !law.Holds))
                Console.WriteLine($"  {law}");
        }
        if (unloaded is not null)
            Console.WriteLine(unloaded);
    }
}
