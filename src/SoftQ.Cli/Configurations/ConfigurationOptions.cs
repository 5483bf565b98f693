using System.Collections;
using System.CommandLine;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;

namespace SoftQ.Cli.Configurations;

/// <summary>The argument and the options of commands that resolve a configuration.</summary>
internal sealed class ConfigurationOptions
{
    private readonly Argument<string?> _target = new("target")
    {
        Description = $"A preset (multigoal), an environment (MultiGoal-v0), or a configuration file; {ConfigurationTarget.DefaultFile} where none is named.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Sets a value of the configuration: section.key=value; may be repeated.",
        HelpName = "KEY=VALUE",
    };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_target);
        command.Options.Add(_set);
    }

    /// <summary>The configuration file that the command line names; null where it names something else, or nothing.</summary>
    /// <param name="parsed">The command line.</param>
    public string? NamedFile(ParseResult parsed) => parsed.GetValue(_target) is { } name && File.Exists(name) ? name : null;

    /// <summary>What the command line names.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="catalog">The plugins.</param>
    /// <exception cref="ConfigurationException">There is nothing of that name.</exception>
    /// <exception cref="InputException">It names nothing, and there is no file to take then.</exception>
    public ConfigurationTarget Target(ParseResult parsed, PluginCatalog catalog)
    {
        if (parsed.GetValue(_target) is { } name)
            return ConfigurationTarget.Find(name, catalog);
        return File.Exists(ConfigurationTarget.DefaultFile)
            ? ConfigurationTarget.File(ConfigurationTarget.DefaultFile)
            : throw new InputException(
                $"Expected a preset, an environment or a configuration file; found none named, and no '{ConfigurationTarget.DefaultFile}' in '{Environment.CurrentDirectory}'.");
    }

    /// <summary>The overrides of <c>--set</c>.</summary>
    /// <param name="parsed">The command line.</param>
    public string[] Overrides(ParseResult parsed) => parsed.GetValue(_set) ?? [];

    /// <summary>A resolver that takes the environment variables of this process.</summary>
    /// <param name="host">The plugins.</param>
    public static RunResolver Resolver(PluginHost host) => new(host)
    {
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(static variable => (string)variable.Key, static variable => (string?)variable.Value ?? ""),
    };
}
