using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses a parameter that holds a record of parameters.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="findings">Receives what is wrong.</param>
/// <param name="cancellationToken">Ends the parsing.</param>
internal sealed class NestedParameterParser(Compilation compilation, Findings findings, CancellationToken cancellationToken)
{
    /// <summary>The parameters of the record.</summary>
    /// <param name="property">The property that holds it.</param>
    /// <param name="record">The record.</param>
    /// <param name="attribute">The property's attribute.</param>
    /// <param name="initializer">What the property is set to; null where nothing says.</param>
    /// <param name="around">The types that the property lies in.</param>
    public EquatableArray<ParameterModel>? Parse(
        IPropertySymbol property,
        INamedTypeSymbol record,
        AttributeData attribute,
        ExpressionSyntax? initializer,
        IReadOnlyList<INamedTypeSymbol> around)
    {
        if (property.Type is IArrayTypeSymbol || property.NullableAnnotation == NullableAnnotation.Annotated)
            return Refuse(property, $"has type '{property.Type.ToDisplayString()}'; expected one record, which is always there: '{record.Name}'");
        if (around.Contains(record, SymbolEqualityComparer.Default))
            return Refuse(property, $"lies in the record '{record.Name}' that it holds");
        if (record.DeclaringSyntaxReferences.IsEmpty)
            return Refuse(property, $"has the record '{record.Name}' of another assembly, where its defaults cannot be read; declare it in this one");
        if (attribute.Gives("Min", "Max", "AllowedValues", "Required"))
            return Refuse(property, $"is a record, of which only a Description can be said; say the rest of the parameters of '{record.Name}'");
        if (Assignments(initializer, record) is not { } given)
        {
            const string expected = "expected new(), with an object initialiser where its defaults differ";
            findings.Add(Descriptors.UnusableParameter, initializer!.GetLocation(), property.Name, $"has the default '{initializer}'; {expected}");
            return null;
        }
        var own = new Findings();
        var parameters = new ParameterParser(compilation, own, cancellationToken).Parse(record, reserved: [], given, [.. around, record]);
        return Accept(property, record, initializer, own) ? parameters : null;
    }

    // What is wrong with the record by itself is reported there.
    private bool Accept(IPropertySymbol property, INamedTypeSymbol record, ExpressionSyntax? initializer, Findings own)
    {
        foreach (var finding in own.Diagnostics)
        {
            var isHere = finding.Location.SourceTree == initializer?.SyntaxTree && initializer?.Span.Contains(finding.Location.SourceSpan) == true;
            if (isHere)
                findings.Add(finding);
            else
                Refuse(property, $"has the record '{record.Name}', which has mistakes of its own");
        }
        return !own.Any;
    }

    private static Dictionary<string, ExpressionSyntax>? Assignments(ExpressionSyntax? initializer, INamedTypeSymbol record)
    {
        var given = new Dictionary<string, ExpressionSyntax>();
        if (initializer is null)
            return given;
        if (initializer is not BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation || !Makes(creation, record))
            return null;
        var names = record.AllMembersInOrder().Where(static member => member.Has(KnownNames.ParameterAttribute)).Select(static member => member.Name).ToArray();
        foreach (var expression in creation.Initializer?.Expressions ?? [])
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment || !names.Contains(name.Identifier.ValueText))
                return null;
            given[name.Identifier.ValueText] = assignment.Right;
        }
        return given;
    }

    private static bool Makes(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol record) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name } => name.Identifier.ValueText == record.Name,
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax { Right: var name } } => name.Identifier.ValueText == record.Name,
        _ => true,
    };

    private EquatableArray<ParameterModel>? Refuse(IPropertySymbol property, string problem)
    {
        findings.Add(Descriptors.UnusableParameter, property, property.Name, problem);
        return null;
    }
}
