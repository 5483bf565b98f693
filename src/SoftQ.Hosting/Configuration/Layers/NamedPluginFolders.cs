using System.Text.Json;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>The folders of plugins that a layer names, and what is wrong with them.</summary>
/// <param name="Folders">Those that exist; full paths.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record NamedPluginFolders(IReadOnlyList<string> Folders, IReadOnlyList<ConfigurationFinding> Findings)
{
    /// <summary>What a layer names; null where it names none.</summary>
    /// <param name="layer">The layer.</param>
    public static NamedPluginFolders? Of(ConfigurationLayer layer)
    {
        if (!layer.TryFind(ConfigurationKeys.Plugins, key: null, out var entry))
            return null;
        if (layer.Kind == ConfigurationLayerKind.Preset)
            return Refused("no folders of plugins in a preset", "some", "A preset is read once its plugin is found; name them in a file that extends it.");
        if (entry.IsObject || Texts(layer.TextOf(entry)) is not { } texts)
            return Refused("a list of folders, by their paths from that of this file, such as [\"plugins\"]", entry.IsObject ? "an object" : layer.TextOf(entry), "");
        string[] folders = [.. texts.Select(text => Path.GetFullPath(text, layer.Folder))];
        return new NamedPluginFolders(
            [.. folders.Where(Directory.Exists)],
            [.. folders.Where(static folder => !Directory.Exists(folder)).Select(folder => Finding("folders that exist", $"no folder '{folder}'", "Create it or correct the path."))]);

        NamedPluginFolders Refused(string expected, string found, string suggestion) => new([], [Finding(expected, found, suggestion)]);

        ConfigurationFinding Finding(string expected, string found, string suggestion) => new(entry.Source, entry.Path, expected, found, suggestion);
    }

    private static IReadOnlyList<string>? Texts(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, ParameterValueReader.Options);
            var list = document.RootElement;
            return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(static element => element.ValueKind == JsonValueKind.String)
                ? [.. list.EnumerateArray().Select(static element => element.GetString()!)]
                : null;
        }
        catch (JsonException)
        {
            // What an application's settings hold may be any text.
            return null;
        }
    }
}
