using SoftQ.Hosting.Plugins.Inspection;

namespace SoftQ.Hosting.Plugins;

/// <summary>
/// The folders in which plugins are looked for, a sub-folder each: first those named by the caller, then those that the environment
/// variable <see cref="Variable"/> names, then the default one. Where two plugins have the same id, the first one found keeps it.
/// </summary>
public sealed class PluginFolders
{
    /// <summary>The environment variable that names further folders, separated as those of PATH are.</summary>
    public const string Variable = "SOFTQ_PLUGINS";

    private readonly string _default;
    private readonly string? _only;

    /// <summary>Names the folders.</summary>
    /// <param name="named">Folders that the caller names; each must exist.</param>
    /// <param name="variable">Folders as the environment variable names them; each must exist. Null or empty where it is not set.</param>
    /// <param name="defaultFolder">The folder that may be missing.</param>
    /// <exception cref="DirectoryNotFoundException">A named folder does not exist.</exception>
    public PluginFolders(IEnumerable<string> named, string? variable, string defaultFolder)
    {
        _default = Path.GetFullPath(defaultFolder);
        var fromVariable = (variable ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] existing =
        [
            .. named.Select(static folder => Existing(folder, "a folder given for plugins")),
            .. fromVariable.Select(static folder => Existing(folder, $"a folder that the environment variable {Variable} names")),
        ];
        Roots = [.. existing.Concat(Directory.Exists(_default) ? [_default] : []).Distinct(StringComparer.Ordinal)];
    }

    private PluginFolders(string plugin) => (_only, _default, Roots) = (plugin, plugin, []);

    /// <summary>The folders to look in that exist, in the order in which they are looked at; full paths.</summary>
    public IReadOnlyList<string> Roots { get; }

    /// <summary>The folders of an installed tool: those named, those of the variable, and <c>plugins</c> beside the tool.</summary>
    /// <param name="named">Folders that the caller names; each must exist.</param>
    /// <exception cref="DirectoryNotFoundException">A named folder does not exist.</exception>
    public static PluginFolders Standard(params IEnumerable<string> named) =>
        new(named, Environment.GetEnvironmentVariable(Variable), Path.Combine(AppContext.BaseDirectory, "plugins"));

    /// <summary>One plugin's folder and no other.</summary>
    /// <param name="plugin">The plugin's folder, or its assembly.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PluginFolders Only(string plugin) =>
        new(Path.TrimEndingDirectorySeparator(File.Exists(plugin) ? Path.GetDirectoryName(Path.GetFullPath(plugin))! : Existing(plugin, "a plugin's folder")));

    /// <summary>Every place that may hold a plugin, in a fixed order; those that cannot be looked at come with the reason.</summary>
    /// <exception cref="DirectoryNotFoundException">There is not one.</exception>
    internal IReadOnlyList<PluginCandidate> Candidates()
    {
        PluginCandidate[] candidates = _only is null ? [.. Roots.SelectMany(CandidatesIn)] : [new PluginCandidate(_only)];
        if (candidates.Length > 0)
            return candidates;
        var looked = Roots.Contains(_default) ? Roots : [.. Roots, $"{_default} (does not exist)"];
        throw new DirectoryNotFoundException(
            $"No plugin was found. A plugin is a folder of its own inside one of these: {string.Join(", ", looked)}. "
            + $"Put one there, or name another folder, by option or in the environment variable {Variable}.");
    }

    private static IEnumerable<PluginCandidate> CandidatesIn(string root)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = [.. new DirectoryInfo(root).EnumerateFileSystemInfos().OrderBy(static entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [new PluginCandidate(root, PluginFolder.Unreadable(root, exception))];
        }
        string[] loose = [.. entries.OfType<FileInfo>().Where(static file => file.Extension == ".dll").Select(static file => file.Name)];
        return
        [
            .. entries.Select(static entry => (Entry: entry, Problem: LinkProblem(entry)))
                .Where(static found => found.Entry is DirectoryInfo || found.Problem is not null)
                .Select(static found => new PluginCandidate(found.Entry.FullName, found.Problem)),
            .. loose.Length > 0 ? [new PluginCandidate(root, OutsideAFolder(root, loose))] : Array.Empty<PluginCandidate>(),
        ];
    }

    private static PluginFinding? LinkProblem(FileSystemInfo entry)
    {
        if (entry.LinkTarget is null)
            return null;
        try
        {
            if (entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true })
                return null;
            return PluginFolder.Unreadable(entry.FullName, new IOException($"It links to '{entry.LinkTarget}', which does not exist."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return PluginFolder.Unreadable(entry.FullName, exception);
        }
    }

    private static PluginFinding OutsideAFolder(string root, string[] assemblies) => new(
        PluginCodes.OutsideAFolder,
        root,
        $"{string.Join(", ", assemblies)} in the folder of plugins itself",
        "a folder for each plugin, inside this one",
        "Move the plugin into a folder of its name, with its libraries; if this is one plugin's folder, name the folder around it.");

    private static string Existing(string folder, string what)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new DirectoryNotFoundException($"{what} has no name. Name a folder.");
        var path = Path.GetFullPath(folder);
        return Directory.Exists(path)
            ? path
            : throw new DirectoryNotFoundException($"'{path}', {what}, does not exist. Create it or correct the name.");
    }
}
