using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftQ.Generators.Parsing;

/// <summary>The state that an author's own capture or restore method takes care of.</summary>
internal static class AuthoredState
{
    /// <summary>Every member and parameter that a method's text names: they are the method's business.</summary>
    public static IEnumerable<ISymbol> Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) => method.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .SelectMany(syntax => Named(syntax, compilation.GetSemanticModel(syntax.SyntaxTree), cancellationToken))
        .Distinct<ISymbol>(SymbolEqualityComparer.Default);

    private static IEnumerable<ISymbol> Named(SyntaxNode syntax, SemanticModel meaning, CancellationToken cancellationToken) => syntax
        .DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Select(name => meaning.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition)
        .OfType<ISymbol>();
}
