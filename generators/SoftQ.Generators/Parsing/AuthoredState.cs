using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftQ.Generators.Parsing;

/// <summary>The state that an author's own capture or restore method takes care of.</summary>
internal static class AuthoredState
{
    /// <summary>Every name that a method's text mentions; members among them are the method's business.</summary>
    public static IEnumerable<string> Of(IMethodSymbol method, CancellationToken cancellationToken) => method.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
        .OfType<IdentifierNameSyntax>()
        .Select(static name => name.Identifier.ValueText)
        .Distinct();
}
