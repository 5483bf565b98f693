using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace SoftQ.Generators.CodeFixes;

/// <summary>
/// SQ0111: draws from the environment's stream in place of <c>Random.Shared</c> or <c>new Random()</c>, which the [Reset] or [Step]
/// method then takes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DrawFromStreamFix() : AuthoringFix("SQ0111")
{
    private const string Stream = "SoftQ.Gym.RandomStream";

    private protected override Replacement? Repair(SyntaxNode place, string id)
    {
        if (place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || !(AuthoringSyntax.Has(method, "Reset") || AuthoringSyntax.Has(method, "Step"))
            || place is not ExpressionSyntax source
            || source.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
            || access.Expression != source)
        {
            return null;
        }
        var existing = method.ParameterList.Parameters.FirstOrDefault(static parameter => parameter.Type?.ToString().EndsWith("RandomStream", StringComparison.Ordinal) == true);
        var stream = existing?.Identifier.Text ?? "random";
        if (Draw(stream, access.Name.Identifier.ValueText, call.ArgumentList.Arguments) is not { } draw)
            return null;
        var repaired = method.ReplaceNode(call, SyntaxFactory.ParseExpression(draw).WithTriviaFrom(call));
        return new Replacement($"Draw from '{stream}'", method, existing is null ? WithStream(repaired) : repaired);
    }

    // The draws of System.Random that a stream has as well.
    private static string? Draw(string stream, string method, SeparatedSyntaxList<ArgumentSyntax> arguments) => (method, arguments.Count) switch
    {
        ("NextDouble", 0) => $"{stream}.NextDouble()",
        ("NextSingle", 0) => $"(float){stream}.NextDouble()",
        ("Next", 1) => $"{stream}.Integer({arguments[0]})",
        ("Next", 2) => $"(int){stream}.Integer({arguments[0]}, {arguments[1]})",
        _ => null,
    };

    private static MethodDeclarationSyntax WithStream(MethodDeclarationSyntax method)
    {
        var type = SyntaxFactory.ParseTypeName(Stream).WithAdditionalAnnotations(Simplifier.Annotation).WithTrailingTrivia(SyntaxFactory.Space);
        var parameter = SyntaxFactory.Parameter(SyntaxFactory.Identifier("random")).WithType(type);
        var list = method.ParameterList;
        return method.WithParameterList(list.Parameters.Count == 0
            ? list.AddParameters(parameter)
            : list.WithParameters(list.Parameters.Add(parameter.WithLeadingTrivia(SyntaxFactory.Space))));
    }
}
