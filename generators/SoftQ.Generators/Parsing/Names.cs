using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftQ.Generators.Parsing;

/// <summary>Turns names of symbols into the names that generated code and configurations use.</summary>
internal static class Names
{
    /// <summary>An identifier, escaped where it is a word of the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A type's name from <c>global::</c> on.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The expression that reaches a member from inside a type that declares or inherits it.</summary>
    public static string Access(ISymbol member, INamedTypeSymbol type)
    {
        var owner = member.IsStatic ? Full(member.ContainingType) : IsHidden(member, type) ? $"(({Full(member.ContainingType)})this)" : "this";
        return $"{owner}.{Escape(member.Name)}";
    }

    /// <summary>The name of a member among all members of a type.</summary>
    public static string Unique(ISymbol member, INamedTypeSymbol type) =>
        IsHidden(member, type) ? $"{member.ContainingType.Name}.{member.Name}" : member.Name;

    /// <summary>A name in camel case: without leading underscores, its first letter lowered.</summary>
    public static string Camel(string name)
    {
        var bare = name.TrimStart('_');
        return bare.Length == 0 ? name : char.ToLowerInvariant(bare[0]) + bare.Substring(1);
    }

    // A member of a base class that another of the same name stands in front of.
    private static bool IsHidden(ISymbol member, INamedTypeSymbol type) => type.Levels()
        .TakeWhile(level => !SymbolEqualityComparer.Default.Equals(level, member.ContainingType))
        .Any(level => level.GetMembers(member.Name).Any(static other => !other.IsOverride));
}
