using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>The members of an enum, and the names that configurations use for them.</summary>
internal static class EnumNames
{
    public static IEnumerable<string> Of(ITypeSymbol type) => Members(type).Select(static member => Names.LowerFirst(member.Name));

    /// <summary>The name of a value, of whatever integral type the compiler holds it as; null where no member has it.</summary>
    public static string? Of(ITypeSymbol type, object value) =>
        Members(type).FirstOrDefault(member => Whole(member.ConstantValue) == Whole(value)) is { } member ? Names.LowerFirst(member.Name) : null;

    /// <summary>The full names of the values, in the order of declaration; of several names of one value the first.</summary>
    public static IEnumerable<string> FullNames(ITypeSymbol type) => Members(type)
        .GroupBy(static member => Whole(member.ConstantValue))
        .Select(value => $"{Names.Full(type)}.{Names.Escape(value.First().Name)}");

    private static decimal? Whole(object? value) =>
        value is not (bool or char or string) and IConvertible number ? number.ToDecimal(CultureInfo.InvariantCulture) : null;

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue);
}
