using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftQ.Generators.Parsing;

/// <summary>Turns names of symbols into the names that generated code and configurations use.</summary>
internal static class Names
{
    private static readonly SymbolDisplayFormat WithNull = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>An identifier, escaped where it is a word of the language.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A type's name from <c>global::</c> on.</summary>
    public static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The same with what its type arguments say of null; not itself nullable.</summary>
    public static string FullService(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(WithNull);

    /// <summary>A name in camel case: without leading underscores, its first letter lowered.</summary>
    public static string Camel(string name)
    {
        var bare = name.TrimStart('_');
        return bare.Length == 0 ? name : LowerFirst(bare);
    }

    /// <summary>A name with its first letter lowered.</summary>
    public static string LowerFirst(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
