using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses what a configuration may hold for a parameter that is no nested record.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="findings">Receives what is wrong.</param>
/// <param name="cancellationToken">Ends the parsing.</param>
internal sealed class ParameterShapeParser(Compilation compilation, Findings findings, CancellationToken cancellationToken)
{
    private const string Expected =
        "expected bool, an integer, float, double, string, an enum, TimeSpan, one of these with '?', an array of one of these, "
        + "or a record marked [ParameterSet]";

    private readonly DefaultParser _defaults = new(compilation, findings, cancellationToken);

    /// <summary>The type of a parameter's value, or of an element of it, without null.</summary>
    public static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0],
        _ => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated),
    };

    /// <summary>Parses a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="initializer">What it is set to; null where nothing says.</param>
    /// <param name="isRequired">Whether a configuration must give a value.</param>
    public ParameterShape? Parse(IPropertySymbol property, AttributeData attribute, ExpressionSyntax? initializer, bool isRequired)
    {
        var element = ElementOf(property.Type);
        if (property.Type is IArrayTypeSymbol { Rank: not 1 } || TypeOf(element) is not { } type)
        {
            findings.Add(Descriptors.UnusableParameter, property, property.Name, $"has type '{property.Type.ToDisplayString()}'; {Expected}");
            return null;
        }
        var isNullable = property.Type.NullableAnnotation == NullableAnnotation.Annotated;
        var (minimum, maximum) = Range(property, attribute, element, type);
        var allowed = AllowedValues(property, attribute, element, (minimum, maximum));
        var value = isRequired ? ParameterDefault.None : _defaults.Parse(property, element, isNullable, initializer);
        CheckDefault(property, value, (minimum, maximum), allowed);
        return new ParameterShape(
            type,
            IsArray: property.Type is IArrayTypeSymbol,
            isNullable,
            value.Json,
            Finite(minimum),
            Finite(maximum),
            allowed,
            attribute.Text("Description"));
    }

    private (double Minimum, double Maximum) Range(IPropertySymbol property, AttributeData attribute, ITypeSymbol element, ParameterType type)
    {
        if (type is ParameterType.Text or ParameterType.Boolean && attribute.Gives("Min", "Max"))
            findings.Add(Descriptors.UnusableParameter, property, property.Name, "has a Min or a Max, but its type has no order; leave them out");
        var (least, greatest) = NumberRanges.Of(element);
        var minimum = Math.Max(attribute.Number("Min", double.NegativeInfinity), least);
        var maximum = Math.Min(attribute.Number("Max", double.PositiveInfinity), greatest);
        if (minimum <= maximum && !double.IsPositiveInfinity(minimum) && !double.IsNegativeInfinity(maximum))
            return (minimum, maximum);
        findings.Add(Descriptors.UnusableParameter, property, property.Name, "leaves no value between Min and Max that its type can hold");
        return (double.NegativeInfinity, double.PositiveInfinity);
    }

    private EquatableArray<string> AllowedValues(
        IPropertySymbol property,
        AttributeData attribute,
        ITypeSymbol element,
        (double Minimum, double Maximum) range)
    {
        var names = element.TypeKind == TypeKind.Enum ? EnumNames.Of(element).ToArray() : [];
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length)
            findings.Add(Descriptors.UnusableParameter, property, property.Name, "has an enum of which two names differ in case only, as configurations do not");
        if (attribute.Elements("AllowedValues") is not { } given)
            return [.. names];
        var allowed = new List<string>();
        foreach (var constant in given)
        {
            if (Allowed(constant, element) is not { } value || IsOutside(value, range))
            {
                var found = constant.IsNull ? "null" : constant.ToCSharpString();
                findings.Add(Descriptors.UnusableParameter, property, property.Name, $"lists {found} among its AllowedValues, which its type or range does not allow");
            }
            else
            {
                allowed.Add(value.Text);
            }
        }
        return [.. allowed];
    }

    private static ParameterConstant? Allowed(TypedConstant constant, ITypeSymbol element)
    {
        if (constant.Kind == TypedConstantKind.Array || constant.Kind == TypedConstantKind.Enum != (element.TypeKind == TypeKind.Enum))
            return null;
        if (!element.Is(Durations.Type))
            return ParameterConstant.Of(constant.Value, element);
        return TimeSpan.TryParseExact(constant.Value as string, "c", CultureInfo.InvariantCulture, out var duration) ? ParameterConstant.Of(duration) : null;
    }

    private void CheckDefault(
        IPropertySymbol property,
        ParameterDefault found,
        (double Minimum, double Maximum) range,
        EquatableArray<string> allowed)
    {
        foreach (var value in found.Values)
        {
            if (IsOutside(value, range))
                Report($"is {value.Text}, outside of its range from {Text(range.Minimum)} to {Text(range.Maximum)}");
            else if (allowed.Count > 0 && !allowed.Contains(value.Text))
                Report($"is {value.Text}, which is none of its AllowedValues");
        }

        void Report(string problem)
        {
            if (found.Location is { } location)
                findings.Add(Descriptors.DefaultOutside, location, property.Name, problem);
            else
                findings.Add(Descriptors.DefaultOutside, property, property.Name, problem + "; give it an initialiser");
        }
    }

    private static bool IsOutside(ParameterConstant value, (double Minimum, double Maximum) range) =>
        value.Number < range.Minimum || value.Number > range.Maximum;

    private static string Text(double bound) => bound.ToString(CultureInfo.InvariantCulture);

    private static ParameterType? TypeOf(ITypeSymbol element) => element switch
    {
        { TypeKind: TypeKind.Enum } => ParameterType.Text,
        { SpecialType: SpecialType.System_String } => ParameterType.Text,
        { SpecialType: SpecialType.System_Boolean } => ParameterType.Boolean,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => ParameterType.Integer,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => ParameterType.Number,
        _ when element.Is(Durations.Type) => ParameterType.Duration,
        _ => null,
    };

    private static double? Finite(double value) => double.IsNaN(value) || double.IsInfinity(value) ? null : value;
}
