using System.CommandLine;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq config</c>: what belongs to configurations.</summary>
internal static class ConfigCommand
{
    public static Command Create(CommonOptions common) => new("config", "Shows, checks and begins configurations.")
    {
        ConfigNewCommand.Create(common),
        ConfigSchemaCommand.Create(common),
        ConfigShowCommand.Create(common),
        ConfigVerifyCommand.Create(common),
    };
}
