using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>
/// The order of members as they are declared: by file path, then by position. It does not depend on the order in which the compiler
/// was given the files.
/// </summary>
internal static class SourceOrder
{
    public static IEnumerable<ISymbol> MembersInOrder(this INamedTypeSymbol type) => type.GetMembers()
        .OrderBy(static member => member.Locations.FirstOrDefault()?.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(static member => member.Locations.FirstOrDefault()?.SourceSpan.Start);
}
