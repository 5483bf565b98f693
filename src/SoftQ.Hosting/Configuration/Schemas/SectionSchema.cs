using System.Text.Json.Nodes;
using SoftQ.Hosting.Plugins;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration.Schemas;

/// <summary>The schema of a section.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="section">The section.</param>
internal sealed class SectionSchema(PluginCatalog catalog, ConfigurationSection section)
{
    /// <summary>The schema, as a node of its own.</summary>
    public JsonObject Node()
    {
        var node = new JsonObject { ["type"] = "object" };
        if (!section.HasId)
        {
            AddTo(node, section.Parameters);
            return node;
        }
        var choices = Choices().ToArray();
        node["properties"] = new JsonObject { [ConfigurationSection.Id] = IdNode(choices) };
        node["allOf"] = new JsonArray([.. choices.Select(Chosen), Otherwise(choices)]);
        return node;
    }

    /// <summary>What else holds where the file lies upon no other, as a node of its own.</summary>
    public JsonObject Alone()
    {
        var named = new JsonObject { ["required"] = new JsonArray(ConfigurationSection.Id) };
        if (section.Parameters[0].IsRequired)
            return named;
        var byDefault = new JsonObject();
        AddTo(byDefault, section.ParametersForAny((string)ParameterDefaults.Of(section.Parameters[0])!, catalog));
        return new JsonObject { ["anyOf"] = new JsonArray(named, byDefault) };
    }

    private IEnumerable<ParameterChoice> Choices() => section.Kind is { } kind
        ? catalog.OfKind(kind).Select(plugin => new ParameterChoice(plugin.Id, plugin.Description, section.ParametersFor(plugin)))
        : section.Choices.Select(choice => choice with { Parameters = section.ParametersFor(choice.Id) });

    private JsonObject IdNode(IReadOnlyCollection<ParameterChoice> choices)
    {
        var id = section.Parameters[0];
        var node = ParameterSchema.OneOrSeveral(() => new JsonObject { ["oneOf"] = new JsonArray([.. choices.Select(static choice => Constant(choice))]) });
        node["description"] = id.Description;
        if (id.Default is { } text)
            node["default"] = JsonNode.Parse(text);
        return node;
    }

    private static JsonObject Constant(ParameterChoice choice)
    {
        var node = new JsonObject { ["const"] = choice.Id };
        if (choice.Description.Length > 0)
            node["description"] = choice.Description;
        return node;
    }

    private static JsonObject Chosen(ParameterChoice choice)
    {
        var closed = new JsonObject();
        AddTo(closed, choice.Parameters);
        return new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["required"] = new JsonArray(ConfigurationSection.Id),
                ["properties"] = new JsonObject { [ConfigurationSection.Id] = new JsonObject { ["const"] = choice.Id } },
            },
            ["then"] = closed,
        };
    }

    // Without an id the file may lie upon another that has one: any plugin's parameters are right then.
    private static JsonObject Otherwise(IEnumerable<ParameterChoice> choices)
    {
        var closed = new JsonObject();
        AddTo(closed, choices.SelectMany(static choice => choice.Parameters));
        return new JsonObject
        {
            ["if"] = new JsonObject { ["not"] = new JsonObject { ["required"] = new JsonArray(ConfigurationSection.Id) } },
            ["then"] = closed,
        };
    }

    // The parameters of a nested record are called record.parameter.
    private static void AddTo(JsonObject closed, IEnumerable<ParameterDescription> parameters, int depth = 0)
    {
        var properties = new JsonObject();
        foreach (var named in parameters.GroupBy(parameter => parameter.Name.Split('.')[depth]))
        {
            if (named.Any(parameter => parameter.Name.Split('.').Length > depth + 1))
            {
                var record = new JsonObject { ["type"] = "object" };
                AddTo(record, named, depth + 1);
                properties[named.Key] = record;
                continue;
            }
            JsonObject[] nodes = [.. named.Select(ParameterSchema.Of).DistinctBy(static node => node.ToJsonString())];
            properties[named.Key] = nodes.Length == 1 ? nodes[0] : new JsonObject { ["anyOf"] = new JsonArray([.. nodes]) };
        }
        closed["properties"] = properties;
        closed["additionalProperties"] = false;
    }
}
