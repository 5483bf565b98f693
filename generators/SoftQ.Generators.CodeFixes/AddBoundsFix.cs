using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace SoftQ.Generators.CodeFixes;

/// <summary>SQ0106: gives a continuous action the bounds that it lacks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddBoundsFix() : AuthoringFix("SQ0106")
{
    private protected override Replacement? Repair(SyntaxNode place, string id)
    {
        var mark = place.FirstAncestorOrSelf<ParameterSyntax>()?.AttributeLists
            .SelectMany(static list => list.Attributes)
            .FirstOrDefault(static attribute => AuthoringSyntax.IsNamed(attribute, "Action"));
        if (mark is null)
            return null;
        var missing = new[] { ("Low", "-1"), ("High", "1") }.Where(bound => !Gives(mark, bound.Item1)).ToArray();
        if (missing.Length == 0)
            return null;
        var arguments = missing.Select(static bound => SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(bound.Item2))
            .WithNameEquals(SyntaxFactory.NameEquals(bound.Item1)));
        return new Replacement(
            $"Add {string.Join(" and ", missing.Select(static bound => $"{bound.Item1} = {bound.Item2}"))}",
            mark,
            mark.AddArgumentListArguments([.. arguments]).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private static bool Gives(AttributeSyntax mark, string bound) => mark.ArgumentList?.Arguments
        .Any(argument => argument.NameEquals?.Name.Identifier.ValueText is { } name && (name == bound || name == bound + "s")) == true;
}
