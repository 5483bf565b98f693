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

    /// <summary>The folders to look in that exist, in the order in which they are looked at; full paths.</summary>
    public IReadOnlyList<string> Roots { get; }

    /// <summary>The folders of an installed tool: those named, those of the variable, and <c>plugins</c> beside the tool.</summary>
    /// <param name="named">Folders that the caller names; each must exist.</param>
    /// <exception cref="DirectoryNotFoundException">A named folder does not exist.</exception>
    public static PluginFolders Standard(params IEnumerable<string> named) =>
        new(named, Environment.GetEnvironmentVariable(Variable), Path.Combine(AppContext.BaseDirectory, "plugins"));

    /// <summary>The folders of all plugins, a sub-folder each, in a fixed order.</summary>
    /// <exception cref="DirectoryNotFoundException">There is not one.</exception>
    public IReadOnlyList<string> PluginPaths()
    {
        string[] paths = [.. Roots.SelectMany(static root => Directory.GetDirectories(root).Order(StringComparer.Ordinal))];
        if (paths.Length > 0)
            return paths;
        var looked = Roots.Contains(_default) ? Roots : [.. Roots, $"{_default} (does not exist)"];
        throw new DirectoryNotFoundException(
            $"No plugin was found. A plugin is a folder of its own inside one of these: {string.Join(", ", looked)}. "
            + $"Put one there, or name another folder, by option or in the environment variable {Variable}.");
    }

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
