using System.Text.Json.Nodes;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration.Schemas;

/// <summary>The schema of a parameter's value, or of a list of values to sweep over.</summary>
internal static class ParameterSchema
{
    private const string Duration = @"^-?(\d+|(\d+[.:])?\d{1,2}:\d{1,2}(:\d{1,2}(\.\d{1,7})?)?)$";

    /// <summary>The schema, as a node of its own.</summary>
    /// <param name="parameter">The parameter.</param>
    public static JsonObject Of(ParameterDescription parameter)
    {
        var node = OneOrSeveral(() => One(parameter));
        if (parameter.Description.Length > 0)
            node["description"] = parameter.Description;
        if (parameter.Default is { } text)
            node["default"] = JsonNode.Parse(text);
        return node;
    }

    /// <summary>The schema of a value, or of a list of values to sweep over.</summary>
    /// <param name="one">Makes the schema of a value, as a node of its own.</param>
    public static JsonObject OneOrSeveral(Func<JsonObject> one) => new()
    {
        ["anyOf"] = new JsonArray(one(), new JsonObject { ["type"] = "array", ["items"] = one(), ["minItems"] = 1 }),
    };

    private static JsonObject One(ParameterDescription parameter)
    {
        var node = parameter.IsArray ? new JsonObject { ["type"] = "array", ["items"] = Element(parameter) } : Element(parameter);
        if (parameter.IsNullable)
            AllowNull(node);
        return node;
    }

    private static JsonObject Element(ParameterDescription parameter)
    {
        var node = new JsonObject
        {
            ["type"] = parameter.Type switch
            {
                ParameterType.Boolean => "boolean",
                ParameterType.Integer => "integer",
                ParameterType.Number => "number",
                _ => "string",
            },
        };
        // A schema cannot compare durations; that is left to whoever reads the configuration.
        if (parameter.Type == ParameterType.Duration)
            node["pattern"] = Duration;
        else
            AddRange(node, parameter);
        if (parameter.AllowedValues.Count > 0)
            node["enum"] = new JsonArray([.. parameter.AllowedValues.Select(value => Allowed(parameter, value))]);
        return node;
    }

    private static void AddRange(JsonObject node, ParameterDescription parameter)
    {
        if (double.IsFinite(parameter.Minimum))
            node["minimum"] = parameter.Minimum;
        if (double.IsFinite(parameter.Maximum))
            node["maximum"] = parameter.Maximum;
    }

    private static JsonNode? Allowed(ParameterDescription parameter, string value) =>
        parameter.Type is ParameterType.Text or ParameterType.Duration ? JsonValue.Create(value) : JsonNode.Parse(value);

    private static void AllowNull(JsonObject node)
    {
        node["type"] = new JsonArray((string)node["type"]!, "null");
        if (node["enum"] is JsonArray allowed)
            allowed.Add(null);
    }
}
