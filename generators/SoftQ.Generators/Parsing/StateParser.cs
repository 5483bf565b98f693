using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>
/// Finds what an episode changes: the instance fields, also those behind properties, of an environment and its base classes.
/// </summary>
/// <param name="type">The environment.</param>
/// <param name="compilation">The compilation.</param>
/// <param name="findings">Receives what cannot be captured.</param>
internal sealed class StateParser(INamedTypeSymbol type, Compilation compilation, Findings findings)
{
    private const string HiddenField =
        "its property has accessors of its own around a hidden field; keep the value in a field that you declare";

    private const string HiddenParameter =
        "methods use it as a parameter of the primary constructor, which has no name elsewhere; keep it in a readonly field";

    private const string ExpectedValue =
        "expected an unmanaged type without handles, a string or an array of such a type; make it readonly if no episode changes it";

    private const string ExpectedConstant =
        "a readonly field keeps in place an array or List<T> of an unmanaged type, a part that is ICapturable, or what never changes";

    private const string WaysOut = ", mark it [Transient] if no episode depends on it, or name it in a pair of [Capture] and [Restore] methods";

    private readonly HashSet<ITypeSymbol> _services = new(
        type.Levels().SelectMany(static level => level.InstanceConstructors).SelectMany(static constructor => constructor.Parameters).Select(static parameter => parameter.Type),
        SymbolEqualityComparer.Default);

    /// <summary>The state that the generated part captures.</summary>
    /// <param name="hasOwn">Whether the author has a pair of methods for the rest.</param>
    /// <param name="own">What the author's pair of methods takes care of.</param>
    public EquatableArray<StateModel> Parse(bool hasOwn, IReadOnlyCollection<ISymbol> own)
    {
        if (!hasOwn && type.BaseType.Levels().FirstOrDefault(static level => level.DeclaringSyntaxReferences.IsEmpty) is { } foreign)
            findings.Add(
                Descriptors.UncapturableState,
                type,
                $"What '{foreign.Name}' keeps in private fields",
                "it lies in another assembly, where they cannot be seen; give it, or this class, a pair of [Capture] and [Restore] methods");
        return [.. type.Levels()
            .SelectMany(StateField.Of)
            .Where(field => !IsParameter(field.Member) && !field.Member.Has(KnownNames.TransientAttribute))
            .Where(field => !own.Contains(field.Member.OriginalDefinition, SymbolEqualityComparer.Default))
            .Where(field => field.PrimaryParameter is not { } name || !own.Any(symbol => symbol is IParameterSymbol && symbol.Name == name))
            .Select(Parse)
            .OfType<StateModel>()];
    }

    private StateModel? Parse(StateField field)
    {
        if (field.PrimaryParameter is not null)
            return StateTypes.IsCapturable(field.Type) ? Refuse(field, HiddenParameter) : null;
        if (!field.IsPlain)
            return Refuse(field, HiddenField);
        if (StateTypes.KindOf(field.Type, field.Stays) is not { } kind)
        {
            if (field.Stays && (_services.Contains(field.Type) || Immutability.IsImmutable(field.Type)))
                return null;
            return Refuse(field, (field.Stays ? ExpectedConstant : ExpectedValue) + WaysOut);
        }
        if (!(field.Stays ? MemberAccess.IsReadable(field.Member, type, compilation) : MemberAccess.IsReadableAndWritable(field.Member, type, compilation)))
            return Refuse(field, $"the base class '{field.Member.ContainingType.Name}' keeps it to itself; make it protected, and leave it in sight");
        return new StateModel(
            MemberAccess.UniqueName(field.Member, type),
            MemberAccess.Of(field.Member, type),
            kind,
            Names.Full(StateTypes.ValueType(field.Type)),
            field.Type.NullableAnnotation != NullableAnnotation.NotAnnotated);
    }

    private static bool IsParameter(ISymbol member) => member.Has(KnownNames.ParameterAttribute);

    private StateModel? Refuse(StateField field, string reason)
    {
        findings.Add(
            Descriptors.UncapturableState,
            field.Member,
            $"'{field.PrimaryParameter ?? field.Member.Name}' of type '{field.Type.ToDisplayString()}'",
            reason);
        return null;
    }
}
