using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Diagnostics;

namespace SoftQ.Generators.Parsing;

/// <summary>Evaluates the initialiser of a parameter, without running anything.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="findings">Receives what is wrong.</param>
/// <param name="cancellationToken">Ends the parsing.</param>
internal sealed class DefaultParser(Compilation compilation, Findings findings, CancellationToken cancellationToken)
{
    /// <summary>The default of a parameter.</summary>
    /// <param name="property">The property.</param>
    /// <param name="type">Its type, or that of its elements, without null.</param>
    /// <param name="isNullable">Whether it may be null.</param>
    /// <param name="initializer">What it is set to; null where nothing says.</param>
    public ParameterDefault Parse(IPropertySymbol property, ITypeSymbol type, bool isNullable, ExpressionSyntax? initializer)
    {
        var isArray = property.Type is IArrayTypeSymbol;
        if (initializer is null)
            return isNullable ? Null(location: null) : isArray ? ParameterDefault.None : OfType(property, type);
        var location = initializer.GetLocation();
        var model = compilation.GetSemanticModel(initializer.SyntaxTree);
        if (IsNull(initializer, model))
            return isNullable ? Null(location) : ParameterDefault.None;
        var expressions = isArray ? Elements(initializer) : [initializer];
        var values = expressions?.Select(expression => Constant(expression, type, model)).OfType<ParameterConstant>().ToArray();
        if (values is null || values.Length < expressions!.Length)
        {
            findings.Add(
                Descriptors.UnusableParameter,
                location,
                property.Name,
                $"has the default '{initializer}'; expected {(isArray ? "an array of constants" : "a constant")} that JSON can hold, of one of its type's values");
            return ParameterDefault.None;
        }
        return new ParameterDefault(
            isArray ? $"[{string.Join(", ", values.Select(static value => value.Json))}]" : values[0].Json,
            values,
            location);
    }

    private static ParameterDefault Null(Location? location) => new("null", [], location);

    private bool IsNull(ExpressionSyntax expression, SemanticModel model)
    {
        var bare = expression is PostfixUnaryExpressionSyntax { OperatorToken.Text: "!" } forgiven ? forgiven.Operand : expression;
        return bare.IsKind(SyntaxKind.NullLiteralExpression) || model.GetConstantValue(bare, cancellationToken) is { HasValue: true, Value: null };
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

    private ParameterDefault OfType(IPropertySymbol property, ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return ParameterDefault.None;
        var value = type switch
        {
            _ when type.Is(Durations.Type) => ParameterConstant.Of(TimeSpan.Zero),
            { SpecialType: SpecialType.System_Boolean } => ParameterConstant.Of(false, type),
            _ => ParameterConstant.Of(0, type),
        };
        if (value is not null)
            return new ParameterDefault(value.Json, [value], Location: null);
        findings.Add(
            Descriptors.UnusableParameter,
            property,
            property.Name,
            "has no default, and its enum no member that is zero; give it an initialiser or make it required");
        return ParameterDefault.None;
    }

    private ParameterConstant? Constant(ExpressionSyntax expression, ITypeSymbol type, SemanticModel model)
    {
        if (type.Is(Durations.Type))
            return Durations.Of(expression, model, cancellationToken) is { } duration ? ParameterConstant.Of(duration) : null;
        return ParameterConstant.Of(model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: var value } ? value : null, type);
    }
}
