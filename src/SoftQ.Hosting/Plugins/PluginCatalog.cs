using SoftQ.Gym.Errors;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins;

/// <summary>All plugins that the folders hold, by kind and id. Making a catalog loads nothing.</summary>
public sealed class PluginCatalog
{
    private readonly List<PluginManifest> _plugins = [];
    private readonly List<RejectedPlugin> _rejected = [];
    private readonly Dictionary<(PluginKind Kind, string Id), PluginEntry> _entries = [];

    /// <summary>Inspects every plugin in the folders.</summary>
    /// <param name="folders">Where plugins are looked for.</param>
    /// <exception cref="DirectoryNotFoundException">There is no plugin folder at all.</exception>
    public PluginCatalog(PluginFolders folders)
    {
        foreach (var path in folders.PluginPaths())
        {
            try
            {
                Add(PluginInspector.Inspect(path));
            }
            catch (PluginRejectedException exception)
            {
                _rejected.Add(exception.Plugin);
            }
        }
        Presets = new PresetCollection(_plugins);
    }

    /// <summary>The plugin assemblies in use, in the order in which they were found.</summary>
    public IReadOnlyList<PluginManifest> Plugins => _plugins;

    /// <summary>The plugin folders that are not in use, each with the reason.</summary>
    public IReadOnlyList<RejectedPlugin> Rejected => _rejected;

    /// <summary>The configurations that the plugins bring along.</summary>
    public PresetCollection Presets { get; }

    /// <summary>The plugins of a kind, ordered by id.</summary>
    /// <param name="kind">The kind.</param>
    public IReadOnlyList<PluginEntry> OfKind(PluginKind kind) =>
        [.. _entries.Values.Where(entry => entry.Kind == kind).OrderBy(static entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>The plugin of a kind and an id.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="UnknownPluginException">There is none; the nearest is named, or the rejected plugin that has it.</exception>
    public PluginEntry Find(PluginKind kind, string id) =>
        _entries.TryGetValue((kind, id), out var entry) ? entry : throw new UnknownPluginException(kind, id, Suggestion(kind, id));

    /// <summary>A sentence for somebody who asked for a plugin that is not there.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id that was not found.</param>
    internal string Suggestion(PluginKind kind, string id) => Suggestion(kind, id, OfKind(kind).Select(static entry => entry.Id));

    /// <summary>The same, where other names would have done too.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id that was not found.</param>
    /// <param name="known">The names that would have done.</param>
    internal string Suggestion(PluginKind kind, string id, IEnumerable<string> known) => RejectionOf(kind, id) ?? DidYouMean.Suggest(id, known);

    /// <summary>A sentence on the rejected plugin that has an id, or null where there is none.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    internal string? RejectionOf(PluginKind kind, string id)
    {
        var rejected = _rejected.Find(plugin => plugin.Manifest?.Entries.Any(entry => entry.Kind == kind && entry.Id == id) == true);
        return rejected is null ? null : $"A plugin brings it but was rejected. {rejected}";
    }

    private void Add(PluginManifest manifest)
    {
        foreach (var entry in manifest.Entries)
        {
            if (_entries.TryGetValue((entry.Kind, entry.Id), out var owner))
            {
                throw new PluginRejectedException(new RejectedPlugin(
                    PluginCodes.DuplicateId,
                    manifest.AssemblyPath,
                    $"the {entry}, which {owner.Plugin} in '{owner.Plugin.AssemblyPath}' has too",
                    "ids that no other plugin has",
                    "Remove one of the two folders, or change the id in one of them.")
                { Manifest = manifest });
            }
        }
        foreach (var entry in manifest.Entries)
            _entries.Add((entry.Kind, entry.Id), entry);
        _plugins.Add(manifest);
    }
}
