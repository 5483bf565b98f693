using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>Reads a file with all that it extends.</summary>
/// <param name="presets">The presets that a file may extend; null while they are not known, and then the chain ends before one.</param>
internal sealed class LayerChain(PresetCollection? presets)
{
    private const int MostLayers = 32;

    /// <summary>Reads a file, and before it the preset or the file that it extends, and so on.</summary>
    /// <param name="kind">The kind of layer that the file is.</param>
    /// <param name="path">The file's path.</param>
    /// <returns>The layers, the file itself last.</returns>
    public IReadOnlyList<ConfigurationLayer> Read(ConfigurationLayerKind kind, string path)
    {
        var layers = new List<ConfigurationLayer>();
        for (var link = new Link(kind, path); link is not null; link = Next(layers))
            layers.Add(JsonLayerReader.ReadFile(link.Kind, link.Path));
        layers.Reverse();
        return layers;
    }

    /// <summary>What the last layer extends; null where that is nothing, or refused.</summary>
    private Link? Next(List<ConfigurationLayer> layers)
    {
        var layer = layers[^1];
        if (layer.Extends is not { } text)
            return null;
        if (!ConfigurationTarget.LooksLikePath(text))
            return presets is null ? null : PresetNamed(presets, text, layers);
        var path = Plain(Path.Combine(Path.GetDirectoryName(layer.Name) ?? "", text));
        return File.Exists(path)
            ? Checked(new Link(layer.Kind, path), layers)
            : Refuse(layer, "a preset's name, or a file's path from the folder of this one", $"no file '{Path.GetFullPath(path)}'", "Check the path.");
    }

    private static string Plain(string path) =>
        Path.IsPathRooted(path) ? Path.GetFullPath(path) : Path.GetRelativePath(Environment.CurrentDirectory, path);

    private static Link? PresetNamed(PresetCollection presets, string name, List<ConfigurationLayer> layers)
    {
        try
        {
            return Checked(new Link(ConfigurationLayerKind.Preset, presets.Find(name).Path), layers);
        }
        catch (ArgumentException exception)
        {
            return Refuse(layers[^1], "a preset's name, or a file's path with its extension", $"'{name}'", exception.Message);
        }
    }

    // Links of the file system may lead around in a circle of ever longer paths, so that the length is bounded too.
    private static Link? Checked(Link link, List<ConfigurationLayer> layers)
    {
        var circle = layers.FindIndex(layer => Path.GetFullPath(layer.Name) == Path.GetFullPath(link.Path));
        if (circle >= 0)
        {
            var way = layers[circle..].Select(static layer => layer.Name).Append(link.Path).Select(static path => Path.GetFileName(path));
            return Refuse(layers[^1], "a file that does not lead back here", $"a circle: {string.Join(" → ", way)}", "Remove one of these 'extends'.");
        }
        return layers.Count < MostLayers ? link : Refuse(layers[^1], $"at most {MostLayers} files that extend each other", "one more", "Shorten the chain.");
    }

    private static Link? Refuse(ConfigurationLayer layer, string expected, string found, string suggestion)
    {
        _ = layer.TryFind(ConfigurationKeys.Extends, key: null, out var entry);
        layer.Report(new ConfigurationFinding(entry!.Source, ConfigurationKeys.Extends, expected, found, suggestion), malformed: true);
        return null;
    }

    private sealed record Link(ConfigurationLayerKind Kind, string Path);
}
