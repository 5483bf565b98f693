using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SoftQ.Hosting.Configuration.Sweeps;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Configuration.Schemas;

/// <summary>
/// The JSON Schema (draft 7, which editors know best) of configuration files for the plugins in place, so that editors complete and
/// explain them. What a schema cannot say is left to the resolver; keys and names are held to the case of their declaration.
/// </summary>
/// <param name="catalog">The plugins.</param>
/// <param name="sections">The sections that a configuration has.</param>
public sealed class ConfigurationSchema(PluginCatalog catalog, IReadOnlyList<ConfigurationSection> sections)
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text.</summary>
    public string ToJson()
    {
        var properties = new JsonObject
        {
            [ConfigurationKeys.Schema] = new JsonObject { ["type"] = "string", ["description"] = "The schema of this file, for editors." },
            [ConfigurationKeys.Extends] = Extends(),
            [ConfigurationKeys.Plugins] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string" },
                ["description"] = "Further folders of plugins, by their paths from the folder of this file.",
            },
        };
        foreach (var section in sections)
            properties[section.Name] = new SectionSchema(catalog, section).Node();
        properties[ConfigurationKeys.Sweep] = Sweep();
        properties[ConfigurationKeys.Resolved] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "What followed from the values when the configuration was resolved; passed over when the file is read.",
        };
        var schema = new JsonObject
        {
            ["$schema"] = Draft,
            ["title"] = "Configuration of a SoftQ run",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["anyOf"] = new JsonArray(Required(ConfigurationKeys.Extends), Alone()),
        };
        return schema.ToJsonString(Options) + "\n";
    }

    private JsonObject Extends() => new()
    {
        ["description"] = "The preset, or the file by its path from the folder of this one, whose values hold where this file gives none.",
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. catalog.Presets.Select(static preset => JsonValue.Create(preset.Name))]) },
            new JsonObject { ["type"] = "string", ["pattern"] = @"[/\\]|\.[jJ][sS][oO][nN]$" }),
    };

    private static JsonObject Sweep()
    {
        var together = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" }, ["minItems"] = 2 };
        var zip = new JsonObject
        {
            ["type"] = "array",
            ["items"] = together,
            ["description"] = "Keys section.parameter of lists that go through together; all others are combined with each other.",
        };
        return new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [SweepZips.Zip] = zip }, ["additionalProperties"] = false };
    }

    // A file that lies upon no other names what has no default, and where it names none it has the parameters of the default.
    private JsonObject Alone()
    {
        var node = Required([.. sections.Where(static section => section.HasId && section.Parameters[0].IsRequired).Select(static section => section.Name)]);
        var properties = new JsonObject();
        foreach (var section in sections.Where(static section => section.HasId))
            properties[section.Name] = new SectionSchema(catalog, section).Alone();
        node["properties"] = properties;
        return node;
    }

    private static JsonObject Required(params string[] names) =>
        new() { ["required"] = new JsonArray([.. names.Select(static name => JsonValue.Create(name))]) };
}
