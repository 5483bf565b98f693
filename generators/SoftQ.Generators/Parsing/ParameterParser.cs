using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Parameter]</c> properties of a type.</summary>
internal static class ParameterParser
{
    public static EquatableArray<ParameterModel> Parse(
        INamedTypeSymbol type,
        Compilation compilation,
        Findings findings,
        CancellationToken cancellationToken)
    {
        var parameters = new List<ParameterModel>();
        foreach (var member in type.MembersInOrder())
        {
            if (member is not IPropertySymbol property || property.Attribute(KnownNames.ParameterAttribute) is not { } attribute)
                continue;
            if (Parse(property, attribute, compilation, findings, cancellationToken) is not { } parameter)
                continue;
            if (parameters.Any(other => other.Name == parameter.Name))
                findings.Add(
                    Descriptors.UnusableParameter,
                    property,
                    property.Name,
                    $"is called '{parameter.Name}' in configurations, as another parameter is; rename one");
            parameters.Add(parameter);
        }
        return [.. parameters];
    }

    private static ParameterModel? Parse(
        IPropertySymbol property,
        AttributeData attribute,
        Compilation compilation,
        Findings findings,
        CancellationToken cancellationToken)
    {
        if (property.IsStatic || property.IsIndexer || property.SetMethod is null)
        {
            findings.Add(
                Descriptors.UnusableParameter,
                property,
                property.Name,
                "cannot be set; expected an instance property with an init accessor");
            return null;
        }
        var array = property.Type as IArrayTypeSymbol;
        var element = array?.ElementType ?? property.Type;
        if (array is { Rank: not 1 } || TypeOf(element) is not { } type)
        {
            findings.Add(
                Descriptors.UnusableParameter,
                property,
                property.Name,
                $"has type '{property.Type.ToDisplayString()}'; expected bool, int, long, float, double, string, an enum, or an array of one of these");
            return null;
        }
        var (least, greatest) = RangeOf(element);
        var minimum = Math.Max(attribute.Number("Min", double.NegativeInfinity), least);
        var maximum = Math.Min(attribute.Number("Max", double.PositiveInfinity), greatest);
        if (!(minimum <= maximum))
            findings.Add(
                Descriptors.UnusableParameter,
                property,
                property.Name,
                "leaves no value between Min and Max that its type can hold");
        return new ParameterModel(
            Names.Escape(property.Name),
            Names.Camel(property.Name),
            Names.Full(element),
            type,
            IsArray: array is not null,
            DefaultParser.Parse(property, compilation, findings, cancellationToken),
            Finite(minimum),
            Finite(maximum),
            element.TypeKind == TypeKind.Enum ? [.. EnumNames.Of(element)] : [],
            attribute.Text("Description"));
    }

    private static ParameterType? TypeOf(ITypeSymbol element) => element switch
    {
        { TypeKind: TypeKind.Enum } => ParameterType.Text,
        { SpecialType: SpecialType.System_String } => ParameterType.Text,
        { SpecialType: SpecialType.System_Boolean } => ParameterType.Boolean,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => ParameterType.Integer,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => ParameterType.Number,
        _ => null,
    };

    // Configurations hold whole numbers as long: what an int cannot hold is refused with them, not when the property is set.
    private static (double Least, double Greatest) RangeOf(ITypeSymbol element) => element.SpecialType == SpecialType.System_Int32
        ? (int.MinValue, int.MaxValue)
        : (double.NegativeInfinity, double.PositiveInfinity);

    private static double? Finite(double value) => double.IsNaN(value) || double.IsInfinity(value) ? null : value;
}
