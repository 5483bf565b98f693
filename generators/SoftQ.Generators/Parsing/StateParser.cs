using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>
/// Finds what an episode changes: the instance fields, also those behind properties, of an environment and its base classes.
/// </summary>
internal static class StateParser
{
    public static EquatableArray<StateModel> Parse(INamedTypeSymbol type, Findings findings)
    {
        var state = new List<StateModel>();
        for (var level = type; level is { SpecialType: not SpecialType.System_Object }; level = level.BaseType)
        {
            foreach (var field in level.MembersInOrder().OfType<IFieldSymbol>())
            {
                if (!field.IsStatic && !IsCapturedService(field) && Parse(field, type, findings) is { } piece)
                    state.Add(piece);
            }
        }
        return [.. state];
    }

    private static StateModel? Parse(IFieldSymbol field, INamedTypeSymbol type, Findings findings)
    {
        var member = field.AssociatedSymbol ?? field;
        if (member.Has(KnownNames.ParameterAttribute))
            return null;
        var isInitOnly = member is IPropertySymbol { SetMethod.IsInitOnly: true };
        if (member is IPropertySymbol property && !isInitOnly && !IsPlain(property))
        {
            const string hidden = "its property has accessors of its own around a hidden field; keep the value in a field that you declare";
            return Refuse(member, field, hidden, findings);
        }
        var stays = isInitOnly || field.IsReadOnly || member is IPropertySymbol { SetMethod: null };
        if (KindOf(field.Type, stays) is not { } kind)
        {
            const string expected = "expected an unmanaged type, a string or an array of an unmanaged type; make it readonly if no episode changes it";
            return stays ? null : Refuse(member, field, expected, findings);
        }
        if (!SymbolEqualityComparer.Default.Equals(field.ContainingType, type) && member.DeclaredAccessibility == Accessibility.Private)
            return Refuse(member, field, $"it is private to the base class '{field.ContainingType.Name}'; make it protected", findings);
        return new StateModel(member.Name, Names.Access(member), kind, Names.Full(ValueType(field.Type)));
    }

    // A parameter of a primary constructor that methods use lives on in a field which has no name in the language.
    private static bool IsCapturedService(IFieldSymbol field) => field.AssociatedSymbol is null && !field.CanBeReferencedByName;

    private static StateModel? Refuse(ISymbol member, IFieldSymbol field, string reason, Findings findings)
    {
        findings.Add(Descriptors.UncapturableState, member, member.Name, field.Type.ToDisplayString(), reason);
        return null;
    }

    private static StateKind? KindOf(ITypeSymbol type, bool stays) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array when IsUnmanaged(array.ElementType) => stays ? StateKind.FixedArray : StateKind.Array,
        _ when stays => IsCapturable(type) ? StateKind.Part : null,
        { SpecialType: SpecialType.System_String } => StateKind.Text,
        _ when OfNullable(type) is { } value => IsUnmanaged(value) ? StateKind.NullableValue : null,
        _ when IsUnmanaged(type) => StateKind.Value,
        _ => null,
    };

    private static bool IsCapturable(ITypeSymbol type) =>
        type.Is(KnownNames.Capturable) || type.AllInterfaces.Any(static contract => contract.Is(KnownNames.Capturable));

    // Pointers and nullable values are unmanaged, but not where a type argument must be.
    private static bool IsUnmanaged(ITypeSymbol type) =>
        type is { IsUnmanagedType: true, IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) }
        && OfNullable(type) is null;

    private static ITypeSymbol? OfNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static ITypeSymbol ValueType(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : OfNullable(type) ?? type;

    private static bool IsPlain(IPropertySymbol property) => property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() switch
    {
        PropertyDeclarationSyntax declaration => declaration is { ExpressionBody: null, AccessorList.Accessors: var accessors }
            && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => true,
    });
}
