using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>Members that give a value: fields, properties with a get accessor, and methods without parameters.</summary>
internal static class Readable
{
    public const string Expected = "expected a field, a property with a get accessor, or a method without parameters that returns a value";

    /// <summary>The type of a member's value; null where it gives none.</summary>
    public static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        IMethodSymbol { ReturnsVoid: false, Parameters.IsEmpty: true, IsGenericMethod: false, IsAsync: false } method => method.ReturnType,
        _ => null,
    };

    /// <summary>The expression that reads a member from inside a type.</summary>
    public static string Access(ISymbol member, INamedTypeSymbol type) => MemberAccess.Of(member, type) + (member is IMethodSymbol ? "()" : "");
}
