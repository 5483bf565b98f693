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
    private const string HiddenField =
        "its property has accessors of its own around a hidden field; keep the value in a field that you declare";

    private const string ExpectedValue =
        "expected an unmanaged type, a string or an array of an unmanaged type; make it readonly if no episode changes it";

    private const string ExpectedConstant =
        "a readonly field keeps in place an array or List<T> of an unmanaged type, a part that is ICapturable, or what never changes";

    private const string WaysOut = ", mark it [Transient] if no episode depends on it, or name it in a pair of [Capture] and [Restore] methods";

    /// <summary>The state of an environment that the generated part captures.</summary>
    /// <param name="type">The environment.</param>
    /// <param name="own">Names that the author's own pair of methods takes care of.</param>
    /// <param name="findings">Receives what cannot be captured.</param>
    public static EquatableArray<StateModel> Parse(INamedTypeSymbol type, IReadOnlyList<string> own, Findings findings)
    {
        var services = new HashSet<ITypeSymbol>(
            type.Levels().SelectMany(static level => level.InstanceConstructors).SelectMany(static constructor => constructor.Parameters).Select(static parameter => parameter.Type),
            SymbolEqualityComparer.Default);
        var state = new List<StateModel>();
        foreach (var field in type.Levels().SelectMany(static level => level.MembersInOrder()).OfType<IFieldSymbol>())
        {
            var member = field.AssociatedSymbol ?? field;
            if (field.IsStatic || IsCapturedService(field) || IsParameter(member) || member.Has(KnownNames.TransientAttribute) || own.Contains(member.Name))
                continue;
            if (Parse(member, field, type, services, findings) is { } piece)
                state.Add(piece);
        }
        return [.. state];
    }

    private static StateModel? Parse(ISymbol member, IFieldSymbol field, INamedTypeSymbol type, HashSet<ITypeSymbol> services, Findings findings)
    {
        var isInitOnly = member is IPropertySymbol { SetMethod.IsInitOnly: true };
        if (member is IPropertySymbol property && !isInitOnly && !IsPlain(property))
            return Refuse(member, field, HiddenField, findings);
        var stays = isInitOnly || field.IsReadOnly || member is IPropertySymbol { SetMethod: null };
        if (KindOf(field.Type, stays) is not { } kind)
        {
            if (stays && (services.Contains(field.Type) || Immutability.IsImmutable(field.Type)))
                return null;
            return Refuse(member, field, (stays ? ExpectedConstant : ExpectedValue) + WaysOut, findings);
        }
        if (!SymbolEqualityComparer.Default.Equals(field.ContainingType, type) && member.DeclaredAccessibility == Accessibility.Private)
            return Refuse(member, field, $"it is private to the base class '{field.ContainingType.Name}'; make it protected", findings);
        return new StateModel(Names.Unique(member, type), Names.Access(member, type), kind, Names.Full(ValueType(field.Type)));
    }

    // A parameter of a primary constructor that methods use lives on in a field which has no name in the language.
    private static bool IsCapturedService(IFieldSymbol field) => field.AssociatedSymbol is null && !field.CanBeReferencedByName;

    private static bool IsParameter(ISymbol member) => member.Has(KnownNames.ParameterAttribute);

    private static StateModel? Refuse(ISymbol member, IFieldSymbol field, string reason, Findings findings)
    {
        findings.Add(Descriptors.UncapturableState, member, member.Name, field.Type.ToDisplayString(), reason);
        return null;
    }

    private static StateKind? KindOf(ITypeSymbol type, bool stays) => type switch
    {
        IArrayTypeSymbol array when IsUnmanaged(array.ElementType) =>
            (array.Rank, stays) switch
            {
                (1, true) => StateKind.FixedArray,
                (1, false) => StateKind.Array,
                (_, true) => StateKind.FixedGrid,
                _ => null,
            },
        _ when stays && OfList(type) is { } element => IsUnmanaged(element) ? StateKind.FixedList : null,
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
        && type.SpecialType is not (SpecialType.System_IntPtr or SpecialType.System_UIntPtr)
        && OfNullable(type) is null;

    private static ITypeSymbol? OfNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static ITypeSymbol? OfList(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "List", Arity: 1 } list && list.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
            ? list.TypeArguments[0]
            : null;

    private static ITypeSymbol ValueType(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : OfList(type) ?? OfNullable(type) ?? type;

    private static bool IsPlain(IPropertySymbol property) => property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() switch
    {
        PropertyDeclarationSyntax declaration => declaration is { ExpressionBody: null, AccessorList.Accessors: var accessors }
            && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => true,
    });
}
