using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>The names that configurations use for the members of an enum.</summary>
internal static class EnumNames
{
    public static IEnumerable<string> Of(ITypeSymbol type) => Members(type).Select(static member => Names.Camel(member.Name));

    /// <summary>The name of a value; null where no member has it.</summary>
    public static string? Of(ITypeSymbol type, object value) =>
        Members(type).FirstOrDefault(member => Equals(member.ConstantValue, value)) is { } member ? Names.Camel(member.Name) : null;

    /// <summary>The name of zero, which an enum has where nothing else is said; null where no member has it.</summary>
    public static string? OfZero(ITypeSymbol type) =>
        Members(type).FirstOrDefault(static member => member.ConstantValue is IConvertible value && value.ToDecimal(null) == 0) is { } member
            ? Names.Camel(member.Name)
            : null;

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue);
}
