using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>How types of observations lie in a row of floats.</summary>
internal static class Elements
{
    /// <summary>The most elements of a part: beyond it a generator that holds bounds for each would run out of memory.</summary>
    public const int Most = 1 << 20;

    /// <summary>How a type is flattened, and into how many elements; 0 where only an attribute can say; no kind for other types.</summary>
    public static (ObservationKind? Kind, int Size) Of(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => (ObservationKind.OneHot, EnumNames.FullNames(type).Count()),
        { SpecialType: SpecialType.System_Boolean } => (ObservationKind.Flag, 1),
        _ when IsNumber(type) => (ObservationKind.Number, 1),
        _ when OfRow(type) is { } element => (OfElements(element), 0),
        _ when OfInlineArray(type) is var (element, length) => (OfElements(element), length),
        _ when type.Is(KnownNames.Vector2) => (ObservationKind.Vector, 2),
        _ when type.Is(KnownNames.Vector3) => (ObservationKind.Vector, 3),
        _ when type.Is(KnownNames.Vector4) => (ObservationKind.Vector, 4),
        _ when type.Is(KnownNames.Quaternion) => (ObservationKind.Quaternion, 4),
        _ => (null, 0),
    };

    /// <summary>The type of the elements of an array or a span; null for other types.</summary>
    public static ITypeSymbol? OfRow(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { Arity: 1, Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } span =>
            span.TypeArguments[0],
        _ => null,
    };

    /// <summary>The type and number of the elements of an inline array; null for other types.</summary>
    public static (ITypeSymbol Element, int Length)? OfInlineArray(ITypeSymbol type) =>
        type is { TypeKind: TypeKind.Struct } && type.Attribute(KnownNames.InlineArray) is { ConstructorArguments: [{ Value: int length }] }
            ? (type.GetMembers().OfType<IFieldSymbol>().First(static field => !field.IsStatic).Type, length)
            : null;

    private static ObservationKind? OfElements(ITypeSymbol element) => element switch
    {
        { SpecialType: SpecialType.System_Single } => ObservationKind.Floats,
        { SpecialType: SpecialType.System_Boolean } => ObservationKind.Flags,
        _ when IsNumber(element) => ObservationKind.Numbers,
        _ => null,
    };

    private static bool IsNumber(ITypeSymbol type) =>
        type is { TypeKind: not TypeKind.Enum, SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double and not SpecialType.System_Decimal };
}
