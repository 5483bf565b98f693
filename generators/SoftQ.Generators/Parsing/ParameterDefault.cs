using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>What a parameter is where a configuration says nothing.</summary>
/// <param name="Json">The default as JSON; null where the parameter must be given.</param>
/// <param name="Values">The default, or its elements.</param>
/// <param name="Location">Where it is written; null where it follows from the type.</param>
internal sealed record ParameterDefault(string? Json, IReadOnlyList<ParameterConstant> Values, Location? Location)
{
    /// <summary>No default: a configuration must give a value.</summary>
    public static readonly ParameterDefault None = new(Json: null, [], Location: null);
}
