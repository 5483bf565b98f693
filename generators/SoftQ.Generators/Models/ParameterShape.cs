namespace SoftQ.Generators.Models;

/// <summary>What a configuration may hold for a parameter.</summary>
/// <param name="Type">The type of the value, or of an element of it.</param>
/// <param name="IsArray">Whether the value is an array.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="Default">The default as JSON; null where the parameter must be given.</param>
/// <param name="Minimum">The smallest value allowed, where it is finite.</param>
/// <param name="Maximum">The largest value allowed, where it is finite.</param>
/// <param name="AllowedValues">The only values allowed; empty where there is no such list.</param>
/// <param name="Description">One sentence for people.</param>
internal sealed record ParameterShape(
    ParameterType Type,
    bool IsArray,
    bool IsNullable,
    string? Default,
    double? Minimum,
    double? Maximum,
    EquatableArray<string> AllowedValues,
    string Description);
