using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>The names that configurations use for the members of an enum.</summary>
internal static class EnumNames
{
    public static IEnumerable<string> Of(ITypeSymbol type) => Members(type).Select(static member => Names.Camel(member.Name));

    /// <summary>The name of a value, of whatever integral type the compiler holds it as; null where no member has it.</summary>
    public static string? Of(ITypeSymbol type, object value) =>
        Members(type).FirstOrDefault(member => Whole(member.ConstantValue) == Whole(value)) is { } member ? Names.Camel(member.Name) : null;

    private static decimal? Whole(object? value) =>
        value is not (bool or char or string) and IConvertible number ? number.ToDecimal(CultureInfo.InvariantCulture) : null;

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue);
}
