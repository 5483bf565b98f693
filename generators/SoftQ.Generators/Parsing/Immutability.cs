using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>Tells types whose values never change, so that a readonly field of them is no state.</summary>
internal static class Immutability
{
    /// <summary>Whether nothing that an episode does can change a value of a type.</summary>
    public static bool IsImmutable(ITypeSymbol type) => IsImmutable(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    private static bool IsImmutable(ITypeSymbol type, HashSet<ITypeSymbol> asked) => type switch
    {
        _ when !asked.Add(type) => true,
        { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Delegate } => true,
        _ when Handles.Are(type) => false,
        { IsUnmanagedType: true, IsRefLikeType: false } => true,
        INamedTypeSymbol named when IsReadOnlyCollection(named) => named.TypeArguments.All(argument => IsImmutable(argument, asked)),
        INamedTypeSymbol named when IsKnown(named) => true,
        INamedTypeSymbol { TypeKind: TypeKind.Struct } value when IsOpen(value) => Members(value).OfType<IFieldSymbol>().All(field => IsImmutable(field.Type, asked)),
        INamedTypeSymbol { TypeKind: TypeKind.Class, IsSealed: true } reference when IsOpen(reference) => Members(reference).All(member => IsConstant(member, asked)),
        _ => false,
    };

    private static bool IsReadOnlyCollection(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString() switch
    {
        "System.Collections.Immutable" or "System.Collections.Frozen" => true,
        "System.Collections.Generic" => type.TypeKind == TypeKind.Interface && type.Name.StartsWith("IReadOnly", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsKnown(INamedTypeSymbol type) =>
        type.Is("System.Type") || type.Is("System.Text.RegularExpressions.Regex") || type.Levels().Any(static level => level.Is(KnownNames.Space));

    // What another assembly keeps in private fields is unknown: only its records and tuples show all that they hold.
    private static bool IsOpen(INamedTypeSymbol type) =>
        type.IsRecord || type.IsTupleType || type.Locations.Any(static location => location.IsInSource);

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.Levels()
        .SelectMany(static level => level.GetMembers())
        .Where(static member => !member.IsStatic);

    private static bool IsConstant(ISymbol member, HashSet<ITypeSymbol> asked) => member switch
    {
        IFieldSymbol field => field.IsReadOnly && IsImmutable(field.Type, asked),
        IPropertySymbol { SetMethod.IsInitOnly: false } => false,
        IPropertySymbol { Parameters.IsEmpty: true, ContainingType.IsRecord: true } property => IsImmutable(property.Type, asked),
        IEventSymbol => false,
        _ => true,
    };
}
