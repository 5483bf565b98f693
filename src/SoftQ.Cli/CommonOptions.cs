using System.CommandLine;
using System.CommandLine.Parsing;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptions
{
    /// <summary>Whether errors come with their stack trace.</summary>
    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Show the stack trace of an error.", Recursive = true };

    /// <summary>Further folders of plugins.</summary>
    public Option<string[]> Plugins { get; } = new("--plugins")
    {
        Description = $"A folder of plugins, besides the tool's own and those that the variable {PluginFolders.Variable} names; may be repeated.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Adds them to the root command, and so to every command.</summary>
    /// <param name="root">The root command.</param>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(Plugins);
        root.Options.Add(Verbose);
    }

    /// <summary>The plugin folders of the command line, as options for another process of the tool.</summary>
    /// <param name="parsed">The command line.</param>
    public IEnumerable<string> PluginOptions(ParseResult parsed) => (parsed.GetValue(Plugins) ?? []).SelectMany(folder => new[] { Plugins.Name, folder });

    /// <summary>A host over the folders that the command line names.</summary>
    /// <param name="parsed">The command line.</param>
    public PluginHost CreateHost(ParseResult parsed) => new(PluginFolders.Standard(parsed.GetValue(Plugins) ?? []));
}
