using System.Text.Json.Nodes;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration.Schemas;

/// <summary>The schema of a parameter's value.</summary>
internal static class ParameterSchema
{
    /// <summary>The schema, as a node of its own.</summary>
    /// <param name="parameter">The parameter.</param>
    public static JsonObject Of(ParameterDescription parameter)
    {
        var node = parameter.IsArray ? new JsonObject { ["type"] = "array", ["items"] = Element(parameter) } : Element(parameter);
        if (parameter.Description.Length > 0)
            node["description"] = parameter.Description;
        if (parameter.Default is { } text)
            node["default"] = JsonNode.Parse(text);
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
        if (double.IsFinite(parameter.Minimum))
            node["minimum"] = parameter.Minimum;
        if (double.IsFinite(parameter.Maximum))
            node["maximum"] = parameter.Maximum;
        if (parameter.AllowedValues.Count > 0)
            node["enum"] = new JsonArray([.. parameter.AllowedValues.Select(static value => JsonValue.Create(value))]);
        return node;
    }
}
