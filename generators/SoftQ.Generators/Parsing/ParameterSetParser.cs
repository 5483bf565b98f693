using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses a <c>[ParameterSet]</c> record.</summary>
internal static class ParameterSetParser
{
    public static ParameterSetModel Parse(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        ConstructorParser.CheckParameterless(type, findings);
        return new ParameterSetModel(
            TypeParser.Parse(type, findings),
            new ParameterParser(compilation, findings, cancellationToken).Parse(type),
            GeneratedNames.CheckSet(type, findings));
    }
}
