using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Parameter]</c> properties of a type, those of base classes first.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="findings">Receives what is wrong.</param>
/// <param name="cancellationToken">Ends the parsing.</param>
internal sealed class ParameterParser(Compilation compilation, Findings findings, CancellationToken cancellationToken)
{
    private readonly ParameterShapeParser _shapes = new(compilation, findings, cancellationToken);

    /// <summary>The parameters of a type.</summary>
    /// <param name="type">The plugin class or parameter set.</param>
    /// <param name="reserved">Names that configurations use for themselves.</param>
    public EquatableArray<ParameterModel> Parse(INamedTypeSymbol type, params string[] reserved) =>
        Parse(type, reserved, new Dictionary<string, ExpressionSyntax>(), [type]);

    /// <summary>The parameters of a type, where an object initialiser sets some of them.</summary>
    /// <param name="type">The type.</param>
    /// <param name="reserved">Names that configurations use for themselves.</param>
    /// <param name="given">What the initialiser sets.</param>
    /// <param name="around">The types that the type lies in as a parameter, itself included.</param>
    public EquatableArray<ParameterModel> Parse(
        INamedTypeSymbol type,
        string[] reserved,
        IReadOnlyDictionary<string, ExpressionSyntax> given,
        IReadOnlyList<INamedTypeSymbol> around)
    {
        var parameters = new List<ParameterModel>();
        foreach (var member in type.AllMembersInOrder())
        {
            if (member is not IPropertySymbol property || property.Attribute(KnownNames.ParameterAttribute) is not { } attribute)
                continue;
            if (!IsSettable(property, type) || Parse(property, attribute, given, around) is not { } parameter)
                continue;
            if (reserved.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
                Refuse(property, $"is called '{parameter.Name}' in configurations, which use that name for themselves; rename it");
            if (parameters.Any(other => other.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
                Refuse(property, $"is called '{parameter.Name}' in configurations, as another parameter is; rename one");
            parameters.Add(parameter);
        }
        return [.. parameters];
    }

    private ParameterModel? Parse(
        IPropertySymbol property,
        AttributeData attribute,
        IReadOnlyDictionary<string, ExpressionSyntax> given,
        IReadOnlyList<INamedTypeSymbol> around)
    {
        var isGiven = given.TryGetValue(property.Name, out var initializer);
        var isRequired = attribute.Flag("Required") || (property.IsRequired && !isGiven);
        if (!isRequired && !isGiven && property.DeclaringSyntaxReferences.IsEmpty)
            Refuse(property, "lies in another assembly, where its default cannot be read; make it required there, or declare it in this one");
        initializer ??= Initializer(property);
        var element = ParameterShapeParser.ElementOf(property.Type);
        var (identifier, name, type) = (Names.Escape(property.Name), Names.Camel(property.Name), Names.Full(element));
        if (element is INamedTypeSymbol record && record.Has(KnownNames.ParameterSetAttribute))
        {
            var nested = new NestedParameterParser(compilation, findings, cancellationToken).Parse(property, record, attribute, initializer, around);
            return nested is null ? null : new ParameterModel(identifier, name, type, Shape: null, nested);
        }
        var shape = _shapes.Parse(property, attribute, initializer, isRequired);
        return shape is null ? null : new ParameterModel(identifier, name, type, shape, Nested: null);
    }

    private bool IsSettable(IPropertySymbol property, INamedTypeSymbol type)
    {
        if (property.IsStatic || property.IsIndexer || property.SetMethod is not { } setter)
            Refuse(property, "cannot be set; expected an instance property with an init accessor");
        else if (!setter.IsInitOnly)
            Refuse(property, "can be changed after its object was made; declare its accessor 'init'");
        else if (!property.ExplicitInterfaceImplementations.IsEmpty)
            Refuse(property, "belongs to an interface alone, where an object initialiser cannot set it; mark a property of the class");
        else if (!compilation.IsSymbolAccessibleWithin(setter, type))
            Refuse(property, $"is inherited by '{type.Name}', which cannot set it; make its init accessor protected");
        else
            return true;
        return false;
    }

    private ExpressionSyntax? Initializer(IPropertySymbol property) => property.DeclaringSyntaxReferences
        .Select(reference => (reference.GetSyntax(cancellationToken) as PropertyDeclarationSyntax)?.Initializer?.Value)
        .FirstOrDefault(static value => value is not null);

    private void Refuse(IPropertySymbol property, string problem) =>
        findings.Add(Descriptors.UnusableParameter, property, property.Name, problem);
}
