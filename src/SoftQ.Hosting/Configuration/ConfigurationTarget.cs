using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SoftQ.Hosting.Configuration.Layers;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;

namespace SoftQ.Hosting.Configuration;

/// <summary>What a configuration starts from: a file, a preset, or only an environment.</summary>
public sealed class ConfigurationTarget
{
    /// <summary>The file that is taken where nothing is named.</summary>
    public const string DefaultFile = "softq.json";

    // Without a catalog as much as can be read before plugins are known.
    private readonly Func<PluginCatalog?, IReadOnlyList<ConfigurationLayer>> _read;

    private ConfigurationTarget(string name, Func<PluginCatalog?, IReadOnlyList<ConfigurationLayer>> read) => (Name, _read) = (name, read);

    /// <summary>The preset's name, the environment's id, or the file's path.</summary>
    public string Name { get; }

    /// <summary>A configuration file.</summary>
    /// <param name="path">Its path.</param>
    public static ConfigurationTarget File(string path) =>
        new(path, catalog => new LayerChain(catalog?.Presets).Read(ConfigurationLayerKind.File, path));

    /// <summary>A preset.</summary>
    /// <param name="preset">The preset.</param>
    public static ConfigurationTarget Preset(Preset preset) =>
        new(preset.Name, catalog => new LayerChain(catalog?.Presets).Read(ConfigurationLayerKind.Preset, preset.Path));

    /// <summary>An environment, and the default of everything else.</summary>
    /// <param name="id">The environment's id.</param>
    public static ConfigurationTarget Environment(string id) => new(id, _ =>
    {
        var layer = new ConfigurationLayer(ConfigurationLayerKind.Override, $"target '{id}'") { BareText = true };
        var entry = new ConfigurationEntry(PluginKind.Environment.Word(), ConfigurationSection.Id, layer.Source());
        layer.AddValue(entry, JsonSerializer.Serialize(id));
        return [layer];
    });

    /// <summary>What an application has in Microsoft.Extensions.Configuration, from files, secrets, or wherever its providers read.</summary>
    /// <param name="section">The section that holds <c>environment</c>, <c>kernel</c> and so on.</param>
    public static ConfigurationTarget Section(IConfigurationSection section) => new(section.Path, _ => [SectionLayerReader.Read(section)]);

    /// <summary>
    /// Finds what a person means: an existing file, or what looks like a path (it has a separator or ends in <c>.json</c>); else a
    /// preset; else an environment.
    /// </summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="catalog">The plugins.</param>
    /// <exception cref="ConfigurationException">
    /// It is none of these, and the nearest name is suggested; or several plugins bring a preset of this name, and they are named.
    /// </exception>
    public static ConfigurationTarget Find(string text, PluginCatalog catalog)
    {
        if (System.IO.File.Exists(text))
            return File(text);
        if (LooksLikePath(text))
            throw Unknown(text, "a configuration file", $"no file '{Path.GetFullPath(text)}'", "Check the path.");
        if (catalog.Presets.Contains(text))
            return PresetNamed(text, catalog);
        var environments = catalog.OfKind(PluginKind.Environment).Select(static entry => entry.Id).ToArray();
        if (environments.Contains(text))
            return Environment(text);
        var known = catalog.Presets.Select(static preset => preset.Name).Concat(environments);
        var suggestion = catalog.Suggestion(PluginKind.Environment, text, known);
        throw Unknown(text, "a preset, an environment or a configuration file", "something else", suggestion);
    }

    /// <summary>
    /// The folders of plugins that the target names: those of the file, or else of the nearest file that it extends. They belong to a
    /// machine and are no part of what the configuration resolves to.
    /// </summary>
    /// <returns>Full paths; none where it names none.</returns>
    /// <exception cref="ConfigurationException">A folder does not exist, or a file could not be read.</exception>
    public IReadOnlyList<string> PluginFolders()
    {
        var layers = _read(null);
        if (layers.Any(static layer => layer.IsMalformed))
            throw new ConfigurationException([.. layers.SelectMany(static layer => layer.Findings)]);
        var named = layers.Select(NamedPluginFolders.Of).LastOrDefault(static named => named is not null);
        return named is null or { Findings.Count: 0 } ? named?.Folders ?? [] : throw new ConfigurationException(named.Findings);
    }

    /// <summary>Whether a text looks like a path: it has a separator or ends in <c>.json</c>.</summary>
    /// <param name="text">The text.</param>
    internal static bool LooksLikePath(string text) =>
        text.AsSpan().ContainsAny('/', '\\') || text.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the target as a configuration's first layers, the target itself last.</summary>
    /// <param name="catalog">The plugins.</param>
    internal IReadOnlyList<ConfigurationLayer> Read(PluginCatalog catalog) => _read(catalog);

    private static ConfigurationTarget PresetNamed(string name, PluginCatalog catalog)
    {
        try
        {
            return Preset(catalog.Presets.Find(name));
        }
        catch (ArgumentException exception)
        {
            throw Unknown(name, "one preset of this name", "several", exception.Message);
        }
    }

    private static ConfigurationException Unknown(string text, string expected, string found, string suggestion)
    {
        var source = new ConfigurationSource(ConfigurationLayerKind.Override, $"target '{text}'");
        return new ConfigurationException([new ConfigurationFinding(source, Key: "", expected, found, suggestion)]);
    }
}
