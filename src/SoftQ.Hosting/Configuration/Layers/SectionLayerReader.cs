using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace SoftQ.Hosting.Configuration.Layers;

/// <summary>Reads a layer from what an application has in Microsoft.Extensions.Configuration, whichever providers it comes from.</summary>
internal static class SectionLayerReader
{
    /// <summary>Reads the sections of a configuration that lie below a section of the application's.</summary>
    /// <param name="configuration">The application's section.</param>
    public static ConfigurationLayer Read(IConfigurationSection configuration)
    {
        var layer = new ConfigurationLayer(ConfigurationLayerKind.File, $"section '{configuration.Path}'") { BareText = true };
        foreach (var section in configuration.GetChildren())
            Add(layer, section, section.Key, key: null);
        return layer;
    }

    private static void Add(ConfigurationLayer layer, IConfigurationSection node, string section, string? key)
    {
        var entry = new ConfigurationEntry(section, key, layer.Source() with { Name = $"section '{node.Path}'" });
        IConfigurationSection[] children = [.. node.GetChildren()];
        if (children.Length == 0)
        {
            layer.AddValue(entry, node.Value ?? "null");
        }
        else if (Array.TrueForAll(children, static child => child.Key.All(char.IsAsciiDigit)))
        {
            // The providers take an array apart, an element under each number.
            layer.AddValue(entry, $"[{string.Join(',', children.Select(static child => Element(child.Value ?? "null")))}]");
        }
        else
        {
            layer.AddObject(entry);
            foreach (var child in children)
                Add(layer, child, section, key is null ? child.Key : $"{key}.{child.Key}");
        }
    }

    // What is no value of JSON is a text that has lost its quotation marks.
    private static string Element(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(text);
        }
    }
}
