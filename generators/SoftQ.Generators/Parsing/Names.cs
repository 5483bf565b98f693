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

    /// <summary>The expression that reaches a member from inside its type.</summary>
    public static string Access(ISymbol member) =>
        (member.IsStatic ? Full(member.ContainingType) : "this") + "." + Escape(member.Name);

    /// <summary>A name in camel case: without leading underscores, its first letter lowered.</summary>
    public static string Camel(string name)
    {
        var bare = name.TrimStart('_');
        return bare.Length == 0 ? name : char.ToLowerInvariant(bare[0]) + bare.Substring(1);
    }
}
