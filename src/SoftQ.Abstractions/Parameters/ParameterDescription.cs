namespace SoftQ.Parameters;

/// <summary>Everything that is known of a parameter before it has a value.</summary>
/// <param name="Name">
/// Its name in configurations, in camel case; the parameters of a nested record are called <c>record.parameter</c>.
/// </param>
/// <param name="Type">The type of its value, or of an element of it.</param>
public sealed record ParameterDescription(string Name, ParameterType Type)
{
    /// <summary>Whether the value is an array.</summary>
    public bool IsArray { get; init; }

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The default as JSON; null where the parameter must be given.</summary>
    public string? Default { get; init; }

    /// <summary>Whether a configuration must give a value.</summary>
    public bool IsRequired => Default is null;

    /// <summary>The smallest value allowed (of every element); in seconds for a duration.</summary>
    public double Minimum { get; init; } = double.NegativeInfinity;

    /// <summary>The largest value allowed (of every element); in seconds for a duration.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// The only values allowed (of every element), where there is such a list; empty otherwise. Numbers stand in the shortest decimal
    /// form that reads back the same.
    /// </summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>One sentence for people.</summary>
    public string Description { get; init; } = "";
}
