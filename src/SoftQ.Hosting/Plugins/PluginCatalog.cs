using SoftQ.Gym.Errors;
using SoftQ.Hosting.Plugins.Inspection;
using SoftQ.Hosting.Plugins.Trust;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Plugins;

/// <summary>All plugins that the folders hold, by kind and id. Making a catalog loads nothing. Immutable.</summary>
public sealed class PluginCatalog
{
    private readonly PluginInspector _inspector;
    private readonly IReadOnlyList<PluginCandidate> _candidates;
    private readonly Dictionary<(PluginKind Kind, string Id), PluginEntry> _entries = [];

    /// <summary>Inspects every plugin in the folders.</summary>
    /// <param name="folders">Where plugins are looked for.</param>
    /// <param name="trust">What they are held against; nothing by default.</param>
    /// <exception cref="DirectoryNotFoundException">There is no plugin folder at all.</exception>
    public PluginCatalog(PluginFolders folders, PluginTrust? trust = null)
        : this(folders, trust ?? PluginTrust.None, Version.Parse(ContractVersion.Current))
    {
    }

    /// <summary>The same for a host of other contracts.</summary>
    internal PluginCatalog(PluginFolders folders, PluginTrust trust, Version hostContract)
    {
        _inspector = new PluginInspector(hostContract, trust);
        _candidates = folders.Candidates();
        Statuses = [.. _candidates.Select(_inspector.Inspect).Select(WithOwnIds)];
        Presets = new PresetCollection(Plugins);
    }

    private PluginCatalog(PluginCatalog before, string path)
    {
        (_inspector, _candidates) = (before._inspector, before._candidates);
        // A duplicate is judged anew: the plugin that had its id first may be the one that changed.
        Statuses =
        [
            .. _candidates.Zip(before.Statuses)
                .Select(pair => pair.First.Path == path || pair.Second.Reason?.Code == PluginCodes.DuplicateId
                    ? _inspector.Inspect(pair.First)
                    : pair.Second)
                .Select(WithOwnIds),
        ];
        Presets = new PresetCollection(Plugins);
    }

    /// <summary>Every place that was looked at and where it stands, in the order in which they were found.</summary>
    public IReadOnlyList<PluginStatus> Statuses { get; }

    /// <summary>The plugin assemblies in use, in the order in which they were found.</summary>
    public IReadOnlyList<PluginManifest> Plugins =>
        [.. Statuses.Where(static status => status.State == PluginState.Discovered).Select(static status => status.Manifest!)];

    /// <summary>Why the rejected ones are not in use.</summary>
    public IReadOnlyList<PluginFinding> Rejected =>
        [.. Statuses.Where(static status => status.State == PluginState.Rejected).Select(static status => status.Reason!)];

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

    /// <summary>The plugin assembly of a name, or the one that has a plugin class of that id.</summary>
    /// <param name="name">The assembly's name, the folder's, or an id.</param>
    /// <exception cref="UnknownPluginException">There is none, or there are several.</exception>
    public PluginStatus FindStatus(string name)
    {
        PluginStatus[] found = [.. Statuses.Where(status => Names(status).Contains(name))];
        if (found.Length == 1)
            return found[0];
        if (found.Length == 0)
            throw new UnknownPluginException($"There is no plugin '{name}'. {DidYouMean.Suggest(name, Statuses.SelectMany(Names))}");
        throw new UnknownPluginException(
            $"'{name}' is ambiguous: {string.Join(", ", found.Select(static status => $"'{status.Path}'"))}. Name the plugin by its assembly or folder.");
    }

    /// <summary>The catalog after one folder has changed; the others are not looked at again.</summary>
    /// <param name="path">The folder.</param>
    internal PluginCatalog Reinspected(string path) => new(this, path);

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
        var owner = Statuses.FirstOrDefault(status =>
            status.Reason is not null && status.Manifest?.Entries.Any(entry => entry.Kind == kind && entry.Id == id) == true);
        return owner is null ? null : $"A plugin brings it but {(owner.State == PluginState.Disabled ? "is disabled" : "was rejected")}. {owner.Reason}";
    }

    private static IEnumerable<string> Names(PluginStatus status) =>
        new[] { status.Manifest?.Name, Path.GetFileName(status.Path) }.OfType<string>()
            .Concat(status.Manifest?.Entries.Select(static entry => entry.Id) ?? []);

    // An id belongs to the first plugin that has it.
    private PluginStatus WithOwnIds(PluginStatus status)
    {
        if (status.State != PluginState.Discovered)
            return status;
        var manifest = status.Manifest!;
        foreach (var entry in manifest.Entries)
        {
            if (_entries.TryGetValue((entry.Kind, entry.Id), out var owner))
            {
                return new PluginStatus(status.Path, PluginState.Rejected)
                {
                    Manifest = manifest,
                    Reason = new PluginFinding(
                        PluginCodes.DuplicateId,
                        manifest.AssemblyPath,
                        $"the {entry} ({entry.TypeName}) of {manifest}, which {owner.Plugin} in '{owner.Plugin.AssemblyPath}' has too",
                        "ids that no other plugin has",
                        "Remove one of the two folders, or change the id in one of them."),
                };
            }
        }
        foreach (var entry in manifest.Entries)
            _entries.Add((entry.Kind, entry.Id), entry);
        return status;
    }
}
