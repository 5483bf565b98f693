using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>Finds attributes by name and reads their arguments.</summary>
internal static class AttributeReading
{
    /// <summary>The attribute of a name; where several parts carry it, the one that comes first in <see cref="SourceOrder"/>.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, string name) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass.Is(name))
        .OrderBy(static attribute => attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
        .ThenBy(static attribute => attribute.ApplicationSyntaxReference?.Span.Start)
        .FirstOrDefault();

    public static bool Has(this ISymbol symbol, string attributeName) => symbol.Attribute(attributeName) is not null;

    /// <summary>Whether a type has a full name, as written without <c>global::</c>.</summary>
    public static bool Is(this ITypeSymbol? type, string name) => type?.ToDisplayString() == name;

    /// <summary>The text of the first constructor argument.</summary>
    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    public static string Text(this AttributeData attribute, string name) => attribute.Argument(name) as string ?? "";

    public static int Whole(this AttributeData attribute, string name) => attribute.Argument(name) as int? ?? 0;

    public static double Number(this AttributeData attribute, string name, double otherwise) =>
        attribute.Argument(name) is IConvertible number ? number.ToDouble(CultureInfo.InvariantCulture) : otherwise;

    public static bool Truth(this AttributeData attribute, string name, bool otherwise) => attribute.Argument(name) as bool? ?? otherwise;

    private static object? Argument(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
                return argument.Value.Value;
        }
        return null;
    }
}
