using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace SoftQ.Generators.CodeFixes;

/// <summary>SQ0101 and SQ0102: marks the method of the name where there is one, and adds one where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddMethodFix() : AuthoringFix("SQ0101", "SQ0102")
{
    private const string Reset = """

        [SoftQ.Reset]
        private void Reset() => throw new System.NotImplementedException();

        """;

    private const string Step = """

        [SoftQ.Step]
        private double Step([SoftQ.Action(Low = -1, High = 1)] float action) => throw new System.NotImplementedException();

        """;

    private protected override Replacement? Repair(SyntaxNode place, string id)
    {
        // At the type's name no method is marked; at a method there is one of another form, or one too many.
        if (place is not TypeDeclarationSyntax type)
            return null;
        var (name, text) = id == "SQ0101" ? ("Reset", Reset) : ("Step", Step);
        if (type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.ValueText == name) is { } existing)
            return new Replacement($"Mark '{name}' with [{name}]", existing, Marked(existing, name));
        var added = SyntaxFactory.ParseMemberDeclaration(text)!.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        return new Replacement($"Add a [{name}] method", type, type.AddMembers(added));
    }

    private static MethodDeclarationSyntax Marked(MethodDeclarationSyntax method, string name)
    {
        var mark = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(SyntaxFactory.ParseName("SoftQ." + name))))
            .WithAdditionalAnnotations(Simplifier.Annotation)
            .WithLeadingTrivia(method.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        return method.WithoutLeadingTrivia().WithAttributeLists(method.WithoutLeadingTrivia().AttributeLists.Insert(0, mark));
    }
}
