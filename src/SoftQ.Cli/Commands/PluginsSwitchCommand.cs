using System.CommandLine;
using SoftQ.Cli.Output;
using SoftQ.Cli.Plugins;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq plugins enable</c> and <c>disable</c>: switch a plugin on and off for everybody who uses its folder.</summary>
internal static class PluginsSwitchCommand
{
    public static Command CreateEnable(CommonOptions common, Option<bool> json) =>
        Create("enable", "Switches a plugin on again.", common, json, PluginSwitch.TurnOn);

    public static Command CreateDisable(CommonOptions common, Option<bool> json) =>
        Create("disable", "Switches a plugin off, for everybody who uses its folder, until it is enabled.", common, json, PluginSwitch.TurnOff);

    private static Command Create(string verb, string description, CommonOptions common, Option<bool> json, Action<string> turn)
    {
        var name = PluginNameArgument.Create();
        var command = new Command(verb, description) { name };
        command.SetAction(parsed =>
        {
            var status = common.CreateCatalog(parsed).FindStatus(parsed.GetRequiredValue(name));
            if (status.Manifest is null)
                throw new InputException($"'{status.Path}' holds no plugin to {verb}. {status.Reason}");
            turn(status.Path);
            var now = common.CreateCatalog(parsed).Statuses.Single(candidate => candidate.Path == status.Path);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(PluginJson.Of(now));
            }
            else
            {
                Console.WriteLine($"{now.Name} in '{now.Path}' is {now.State.Word()}.");
                PluginText.WriteFindings(now);
            }
            return 0;
        });
        return command;
    }
}
