using System.CommandLine;
using SoftQ.Hosting.Configuration.Schemas;
using SoftQ.Hosting.Runs;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq config schema</c>: the JSON Schema of configurations for the plugins in place.</summary>
internal static class ConfigSchemaCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("schema", "Writes the JSON Schema of configurations for the plugins in place, so that editors complete and explain them.");
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed);
            Console.Write(new ConfigurationSchema(host.Catalog, RunSections.All).ToJson());
            return 0;
        });
        return command;
    }
}
