using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>
/// The order of members as they are declared: by file path, then by position. It does not depend on the order in which the compiler
/// was given the files. Of a class in another assembly, fields come first, then methods and properties as they are declared: more is not
/// known of it.
/// </summary>
internal static class SourceOrder
{
    /// <summary>The members that a type declares.</summary>
    public static IEnumerable<ISymbol> MembersInOrder(this INamedTypeSymbol type) => type.GetMembers()
        .OrderBy(static member => member.Locations.FirstOrDefault()?.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(static member => member.Locations.FirstOrDefault()?.SourceSpan.Start)
        .ThenBy(static member => PlaceInAssembly(member));

    /// <summary>The members that a type has, those of base classes first, each once: the last override stands for those it overrides.</summary>
    public static IEnumerable<ISymbol> AllMembersInOrder(this INamedTypeSymbol type)
    {
        var members = type.Levels().Reverse().SelectMany(MembersInOrder).ToList();
        var overridden = new HashSet<ISymbol>(members.Select(Overridden).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        return members.Where(member => !overridden.Contains(member));
    }

    /// <summary>A type and its base classes below <c>object</c>, nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> Levels(this INamedTypeSymbol? type)
    {
        for (var level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
            yield return level;
    }

    /// <summary>The member of a base class that a member overrides.</summary>
    public static ISymbol? Overridden(this ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    // Accessors are methods in an assembly, in one row with the others; a property's own token would place it behind all of them.
    private static int PlaceInAssembly(ISymbol member) =>
        (member is IPropertySymbol property ? property.GetMethod ?? property.SetMethod ?? member : member).MetadataToken;
}
