using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>The fields that the compiler keeps behind properties and events.</summary>
internal static class BackingFields
{
    /// <summary>Whether a property or event has one.</summary>
    public static bool Has(ISymbol member) => member.ContainingType.GetMembers()
        .OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member));
}
