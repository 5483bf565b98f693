using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Parsing;

/// <summary>Evaluates the initialiser of a parameter to JSON, without running anything.</summary>
internal static class DefaultParser
{
    /// <summary>The default as JSON; null where the parameter must be given.</summary>
    public static string? Parse(IPropertySymbol property, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        if (property.IsRequired)
            return null;
        var array = property.Type as IArrayTypeSymbol;
        if (Initializer(property, cancellationToken) is not { } initializer)
            return array is null ? OfType(property, findings) : null;
        var model = compilation.GetSemanticModel(initializer.SyntaxTree);
        if (IsNull(initializer, model, cancellationToken))
            return null;
        var values = array is null ? [initializer] : Elements(initializer);
        var json = values?.Select(value => Constant(value, array?.ElementType ?? property.Type, model, cancellationToken)).ToArray();
        if (json is null || json.Contains(null))
        {
            findings.Add(
                Descriptors.UnusableParameter,
                initializer.GetLocation(),
                property.Name,
                $"has the default '{initializer}'; expected {(array is null ? "a constant" : "an array of constants")} that JSON can hold, of one of its type's values");
            return null;
        }
        return array is null ? json[0] : $"[{string.Join(", ", json)}]";
    }

    private static ExpressionSyntax? Initializer(IPropertySymbol property, CancellationToken cancellationToken) => property.DeclaringSyntaxReferences
        .Select(reference => (reference.GetSyntax(cancellationToken) as PropertyDeclarationSyntax)?.Initializer?.Value)
        .FirstOrDefault(static value => value is not null);

    private static bool IsNull(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var bare = expression is PostfixUnaryExpressionSyntax { OperatorToken.Text: "!" } forgiven ? forgiven.Operand : expression;
        return model.GetConstantValue(bare, cancellationToken) is { HasValue: true, Value: null };
    }

    private static ExpressionSyntax[]? Elements(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax) =>
            [.. collection.Elements.Cast<ExpressionElementSyntax>().Select(static element => element.Expression)],
        ArrayCreationExpressionSyntax { Initializer: { } elements } => [.. elements.Expressions],
        ImplicitArrayCreationExpressionSyntax { Initializer: { } elements } => [.. elements.Expressions],
        InitializerExpressionSyntax elements => [.. elements.Expressions],
        _ => null,
    };

    private static string? OfType(IPropertySymbol property, Findings findings)
    {
        switch (property.Type)
        {
            case { SpecialType: SpecialType.System_String }:
                return null;
            case { SpecialType: SpecialType.System_Boolean }:
                return "false";
            case { TypeKind: TypeKind.Enum }:
                if (EnumNames.Of(property.Type, 0) is { } name)
                    return JsonText.Of(name);
                findings.Add(
                    Descriptors.UnusableParameter,
                    property,
                    property.Name,
                    "has no default, and its enum no member that is zero; give it an initialiser or make it required");
                return null;
            default:
                return "0";
        }
    }

    private static string? Constant(ExpressionSyntax expression, ITypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        var constant = model.GetConstantValue(expression, cancellationToken);
        if (!constant.HasValue || constant.Value is not { } value)
            return null;
        return (type, value) switch
        {
            ({ TypeKind: TypeKind.Enum }, _) => EnumNames.Of(type, value) is { } name ? JsonText.Of(name) : null,
            ({ SpecialType: SpecialType.System_String }, string text) => JsonText.Of(text),
            ({ SpecialType: SpecialType.System_Boolean }, bool flag) => flag ? "true" : "false",
            (_, string or bool) or ({ SpecialType: SpecialType.System_String or SpecialType.System_Boolean }, _) => null,
            ({ SpecialType: SpecialType.System_Single }, _) => JsonText.Of(Convert.ToSingle(Number(value), CultureInfo.InvariantCulture)),
            ({ SpecialType: SpecialType.System_Double }, _) => JsonText.Of(Convert.ToDouble(Number(value), CultureInfo.InvariantCulture)),
            _ => Convert.ToString(Number(value), CultureInfo.InvariantCulture),
        };
    }

    // A character converts to a number in C#, but not in Convert.
    private static object Number(object constant) => constant is char character ? (int)character : constant;
}
