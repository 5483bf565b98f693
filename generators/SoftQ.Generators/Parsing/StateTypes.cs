using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>How state of a type is captured.</summary>
internal static class StateTypes
{
    /// <summary>How to capture what is kept in a field; null where it cannot be.</summary>
    /// <param name="type">The field's type.</param>
    /// <param name="stays">Whether the field is never assigned again.</param>
    public static StateKind? KindOf(ITypeSymbol type, bool stays) => type switch
    {
        IArrayTypeSymbol array when IsUnmanaged(array.ElementType) =>
            (array.Rank, stays) switch
            {
                (1, true) => StateKind.FixedArray,
                (1, false) => StateKind.Array,
                (_, true) => StateKind.FixedGrid,
                _ => null,
            },
        _ when stays && OfList(type) is { } element => IsUnmanaged(element) ? StateKind.FixedList : null,
        _ when stays => IsCapturable(type) ? StateKind.Part : null,
        { SpecialType: SpecialType.System_String } => StateKind.Text,
        _ when OfNullable(type) is { } value => IsUnmanaged(value) ? StateKind.NullableValue : null,
        _ when IsUnmanaged(type) => StateKind.Value,
        _ => null,
    };

    /// <summary>The type of the values: of the elements of an array or list, of a nullable's value, or the type itself.</summary>
    public static ITypeSymbol ValueType(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : OfList(type) ?? OfNullable(type) ?? type;

    /// <summary>Whether objects of a type capture themselves.</summary>
    public static bool IsCapturable(ITypeSymbol type) =>
        type.Is(KnownNames.Capturable) || type.AllInterfaces.Any(static contract => contract.Is(KnownNames.Capturable));

    // Nullable values are unmanaged, but not where a type argument must be.
    private static bool IsUnmanaged(ITypeSymbol type) =>
        type is { IsUnmanagedType: true, IsRefLikeType: false } && !Handles.Are(type) && OfNullable(type) is null;

    private static ITypeSymbol? OfNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static ITypeSymbol? OfList(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "List", Arity: 1 } list && list.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
            ? list.TypeArguments[0]
            : null;
}
