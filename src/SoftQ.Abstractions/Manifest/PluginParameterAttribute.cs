using SoftQ.Parameters;

namespace SoftQ.Manifest;

/// <summary>
/// Describes one parameter of one plugin class of an assembly. Written by the generator; the host reads it from metadata, without
/// loading the assembly.
/// </summary>
/// <param name="kind">What the plugin class is.</param>
/// <param name="id">The plugin's id.</param>
/// <param name="name">The parameter's name, in camel case; <c>record.parameter</c> in a nested record.</param>
/// <param name="type">The type of its value, or of an element of it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PluginParameterAttribute(PluginKind kind, string id, string name, ParameterType type) : Attribute
{
    /// <summary>What the plugin class is.</summary>
    public PluginKind Kind { get; } = kind;

    /// <summary>The plugin's id.</summary>
    public string Id { get; } = id;

    /// <summary>The parameter's name, in camel case.</summary>
    public string Name { get; } = name;

    /// <summary>The type of its value, or of an element of it.</summary>
    public ParameterType Type { get; } = type;

    /// <summary>Whether the value is an array.</summary>
    public bool IsArray { get; set; }

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable { get; set; }

    /// <summary>The default as JSON; null where the parameter must be given.</summary>
    public string? Default { get; set; }

    /// <summary>The smallest value allowed (of every element); in seconds for a duration.</summary>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>The largest value allowed (of every element); in seconds for a duration.</summary>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>The only values allowed, where there is such a list.</summary>
    public string[]? AllowedValues { get; set; }

    /// <summary>One sentence for people.</summary>
    public string Description { get; set; } = "";
}
