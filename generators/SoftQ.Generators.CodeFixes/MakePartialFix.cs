using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SoftQ.Generators.CodeFixes;

/// <summary>SQ0001: declares a type partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MakePartialFix() : AuthoringFix("SQ0001")
{
    private protected override Replacement? Repair(SyntaxNode place, string id)
    {
        if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return null;
        // The keyword's comments and indentation go before the new modifier where it becomes the first one.
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        var repaired = type.Modifiers.Any()
            ? type.AddModifiers(partial)
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).AddModifiers(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia));
        return new Replacement($"Make '{type.Identifier.ValueText}' partial", type, repaired.WithAdditionalAnnotations(Formatter.Annotation));
    }
}
