using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>
/// Parses a type that carries an attribute, and notes what is wrong with it. The generator takes the model where nothing is; the
/// analyzer takes the findings.
/// </summary>
internal delegate TModel? TypeRule<out TModel>(
    INamedTypeSymbol type,
    Compilation compilation,
    Findings findings,
    CancellationToken cancellationToken)
    where TModel : class;
