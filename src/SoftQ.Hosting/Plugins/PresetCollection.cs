using System.Collections;
using SoftQ.Gym.Errors;

namespace SoftQ.Hosting.Plugins;

/// <summary>The presets of all plugins, ordered by name. A name given twice is listed twice, and refused when asked for.</summary>
public sealed class PresetCollection : IReadOnlyCollection<Preset>
{
    private readonly Preset[] _presets;

    /// <summary>Lists the presets of plugins; the files are not read.</summary>
    /// <param name="plugins">The plugins.</param>
    internal PresetCollection(IEnumerable<PluginManifest> plugins) =>
        _presets = [.. plugins.SelectMany(Of).OrderBy(static preset => preset.Name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public int Count => _presets.Length;

    /// <summary>Whether a preset has a name.</summary>
    /// <param name="name">The name.</param>
    public bool Contains(string name) => _presets.Any(preset => preset.Name == name);

    /// <summary>The preset of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is none, or there are several; their owners are named.</exception>
    public Preset Find(string name)
    {
        Preset[] found = [.. _presets.Where(preset => preset.Name == name)];
        if (found.Length == 1)
            return found[0];
        if (found.Length == 0)
            throw new ArgumentException($"There is no preset '{name}'. {DidYouMean.Suggest(name, _presets.Select(static p => p.Name))}");
        var owners = string.Join(" and ", found.Select(static preset => $"{preset.Owner} brings '{preset.Path}'"));
        throw new ArgumentException($"The preset '{name}' is ambiguous: {owners}. Name the file that you mean by its path.");
    }

    /// <inheritdoc/>
    public IEnumerator<Preset> GetEnumerator() => _presets.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<Preset> Of(PluginManifest plugin)
    {
        var folder = Path.Combine(plugin.Folder, "presets");
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Select(path => new Preset(Path.GetFileNameWithoutExtension(path), path, plugin))
            : [];
    }
}
