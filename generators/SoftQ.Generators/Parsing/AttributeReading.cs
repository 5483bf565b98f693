using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>Finds attributes by name and reads their arguments.</summary>
internal static class AttributeReading
{
    /// <summary>
    /// The attribute of a name; where several parts carry it, the one that comes first in <see cref="SourceOrder"/>. An override has
    /// those of what it overrides.
    /// </summary>
    public static AttributeData? Attribute(this ISymbol symbol, string name)
    {
        AttributeData? first = null;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(name) && (first is null || IsBefore(attribute, first)))
                first = attribute;
        }
        return first ?? symbol.Overridden()?.Attribute(name);
    }

    public static bool Has(this ISymbol symbol, string attributeName) => symbol.Attribute(attributeName) is not null;

    /// <summary>Whether a member was generated here, which an analyzer sees beside what the author wrote.</summary>
    public static bool IsGenerated(this ISymbol symbol) => symbol.Attribute(KnownNames.GeneratedCode)?.FirstText() == KnownNames.Tool;

    /// <summary>Whether a type has a full name, as written without <c>global::</c>.</summary>
    public static bool Is(this ITypeSymbol? type, string name) =>
        type is not null && name.EndsWith(type.Name, StringComparison.Ordinal) && type.ToDisplayString() == name;

    /// <summary>The text of the first constructor argument.</summary>
    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    public static string Text(this AttributeData attribute, string name) => attribute.Argument(name)?.Value as string ?? "";

    public static int Whole(this AttributeData attribute, string name, int otherwise = 0) => attribute.Argument(name)?.Value as int? ?? otherwise;

    public static bool Flag(this AttributeData attribute, string name) => attribute.Argument(name)?.Value is true;

    public static double Number(this AttributeData attribute, string name, double otherwise) =>
        attribute.Argument(name)?.Value is IConvertible number ? number.ToDouble(CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The elements of an array argument; null where it is not given.</summary>
    public static TypedConstant[]? Elements(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false })
                return [.. argument.Value.Values];
        }
        return null;
    }

    /// <summary>Whether any of some arguments is given.</summary>
    public static bool Gives(this AttributeData attribute, params string[] names) => attribute.NamedArguments.Any(argument => names.Contains(argument.Key));

    private static bool IsBefore(AttributeData attribute, AttributeData other)
    {
        var (place, otherPlace) = (attribute.ApplicationSyntaxReference, other.ApplicationSyntaxReference);
        var files = string.CompareOrdinal(place?.SyntaxTree.FilePath, otherPlace?.SyntaxTree.FilePath);
        return files < 0 || (files == 0 && place?.Span.Start < otherPlace?.Span.Start);
    }

    private static TypedConstant? Argument(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum)
                return argument.Value;
        }
        return null;
    }
}
