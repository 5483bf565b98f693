using Microsoft.CodeAnalysis;
using SoftQ.Generators.Parsing;

namespace SoftQ.Generators.Diagnostics;

/// <summary>Tells static members that can change. Arrays are taken for tables, which readonly says that they are.</summary>
internal static class SharedState
{
    public static bool IsMutable(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => false,
        IFieldSymbol field => !field.IsReadOnly || IsMutable(field.Type),
        IPropertySymbol property => BackingFields.Has(property) && (property.SetMethod is not null || IsMutable(property.Type)),
        IEventSymbol @event => BackingFields.Has(@event),
        _ => false,
    };

    private static bool IsMutable(ITypeSymbol type) => type.TypeKind == TypeKind.Class && type.ContainingNamespace?.ToDisplayString() switch
    {
        "System.Collections.Generic" or "System.Collections.Concurrent" => true,
        "System" => type.Name == "Random",
        "System.Text" => type.Name == "StringBuilder",
        _ => type.Is(KnownNames.RandomStream),
    };
}
