using System.CommandLine;
using SoftQ.Cli.Output;
using SoftQ.Cli.Plugins;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins show</c>: one plugin with its parameters.</summary>
internal static class PluginsShowCommand
{
    public static Command Create(CommonOptions common, Option<bool> json)
    {
        var name = PluginNameArgument.Create();
        var command = new Command("show", "Shows one plugin: where it stands, what it was compiled against, and the parameters of its classes. Loads nothing.")
        {
            name,
        };
        command.SetAction(parsed =>
        {
            var status = common.CreateCatalog(parsed).FindStatus(parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
                JsonOutput.Write(PluginJson.Of(status));
            else
                Write(status);
            return 0;
        });
        return command;
    }

    private static void Write(PluginStatus status)
    {
        Console.WriteLine(status.Name);
        Console.WriteLine($"State: {status.State.Word()}");
        Console.WriteLine($"Folder: {status.Path}");
        PluginText.WriteFindings(status);
        if (status.Manifest is not { } manifest)
            return;
        Console.WriteLine($"Framework: {manifest.Framework}");
        Console.WriteLine($"Compiled against: {string.Join(", ", manifest.SharedReferences.Where(static reference => reference.IsContract))}");
        foreach (var entry in manifest.Entries)
            Write(entry);
    }

    private static void Write(PluginEntry entry)
    {
        Console.WriteLine();
        Console.WriteLine($"{entry}: {entry.TypeName}, contract {entry.ContractVersion}. {entry.Description}");
        if (entry.MaxEpisodeSteps > 0)
            Console.WriteLine($"An episode is cut off after {entry.MaxEpisodeSteps} steps.");
        if (entry.Parameters.Count == 0)
            return;
        var parameters = Tables.New("parameter", "default", "takes", "meaning");
        foreach (var parameter in entry.Parameters)
            Tables.AddRow(parameters, parameter.Name, parameter.Default ?? "", ParameterText.Expected(parameter), parameter.Description);
        Tables.Write(parameters);
    }
}
