using System.CommandLine;

namespace SoftQ.Cli.Commands;

/// <summary>The argument that names a plugin.</summary>
internal static class PluginNameArgument
{
    /// <summary>The argument <c>NAME</c>.</summary>
    public static Argument<string> Create() => new("name") { Description = "The plugin: its assembly's name, its folder's, or the id of one of its classes." };
}
