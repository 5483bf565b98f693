using System.CommandLine;
using SoftQ.Cli.Commands;
using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Configuration.Snapshots;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Plugins.Trust;

namespace SoftQ.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class CommonOptions
{
    /// <summary>Whether errors come with their stack trace.</summary>
    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Show the stack trace of an error.", Recursive = true };

    /// <summary>Further folders of plugins.</summary>
    public Option<string[]> Plugins { get; } = new("--plugins")
    {
        Description = $"A folder of plugins, besides the tool's own and those that the variable {PluginFolders.Variable} or the configuration names; may be repeated.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>What becomes of plugins that differ from the lock file.</summary>
    public Option<PluginLockMode?> Lock { get; } = new("--lock")
    {
        Description = $"How plugins are held against {PluginLock.FileName} in the working folder: off, warn or enforce; by default as the file says.",
        CustomParser = static result => PluginLockModeText.Parse(result),
        HelpName = "MODE",
        Recursive = true,
    };

    /// <summary>Adds them to the root command, and so to every command.</summary>
    /// <param name="root">The root command.</param>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(Plugins);
        root.Options.Add(Lock);
        root.Options.Add(Verbose);
    }

    /// <summary>The named plugin folders and the lock mode of the command line, as options for another process of the tool.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The configuration file that the command is given, if any.</param>
    public IEnumerable<string> PluginOptions(ParseResult parsed, string? file)
    {
        foreach (var folder in NamedFolders(parsed, file))
        {
            yield return Plugins.Name;
            yield return folder;
        }
        if (parsed.GetValue(Lock) is { } mode)
        {
            yield return Lock.Name;
            yield return mode.ToString();
        }
    }

    /// <summary>The folders of plugins of a command that is given no configuration file.</summary>
    /// <param name="parsed">The command line.</param>
    public PluginFolders Folders(ParseResult parsed) => PluginFolders.Standard(NamedFolders(parsed, file: null));

    /// <summary>The plugins in these folders, inspected.</summary>
    /// <param name="parsed">The command line.</param>
    public PluginCatalog CreateCatalog(ParseResult parsed) => new(Folders(parsed), Trust(parsed));

    /// <summary>A host of plugins; says on the error stream which differ from the lock file and are used all the same.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The configuration file that the command is given, if any.</param>
    public PluginHost CreateHost(ParseResult parsed, string? file = null) => CreateHost(parsed, NamedFolders(parsed, file));

    /// <summary>Such hosts for several configuration files.</summary>
    /// <param name="parsed">The command line.</param>
    public ConfigurationHosts CreateHosts(ParseResult parsed) => new(file => NamedFolders(parsed, file), folders => CreateHost(parsed, folders));

    /// <summary>What plugins are held against.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="InputException">A mode is named and there is no lock file.</exception>
    public PluginTrust Trust(ParseResult parsed)
    {
        var mode = parsed.GetValue(Lock);
        if (mode is PluginLockMode.Off)
            return PluginTrust.None;
        if (File.Exists(PluginLock.FileName))
        {
            var file = PluginLock.Read(PluginLock.FileName);
            return new PluginTrust(file, mode ?? file.Mode);
        }
        return mode is null
            ? PluginTrust.None
            : throw new InputException($"--lock needs the file {PluginLock.FileName} in the working folder; there is none. 'softq plugins lock' writes it.");
    }

    private PluginHost CreateHost(ParseResult parsed, IReadOnlyList<string> named)
    {
        var host = new PluginHost(PluginFolders.Standard(named), Trust(parsed));
        foreach (var notice in host.Catalog.Statuses.SelectMany(static status => status.Notices))
        {
            if (notice.Code is PluginCodes.NotLocked or PluginCodes.DiffersFromLock)
                Console.Error.WriteLine($"softq: {notice}");
        }
        return host;
    }

    // Those of the command line, then those of the file that the command is given; where that names none, of the one in the working folder.
    private IReadOnlyList<string> NamedFolders(ParseResult parsed, string? file)
    {
        var ofFile = file is null ? [] : ConfigurationTarget.File(file).PluginFolders();
        if (ofFile.Count == 0 && File.Exists(ConfigurationTarget.DefaultFile))
            ofFile = ConfigurationTarget.File(ConfigurationTarget.DefaultFile).PluginFolders();
        return [.. parsed.GetValue(Plugins) ?? [], .. ofFile];
    }
}
