using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Observation]</c> members of an environment.</summary>
internal static class ObservationParser
{
    public static EquatableArray<ObservationModel> Parse(INamedTypeSymbol type, IReadOnlyList<ISymbol> members, Findings findings)
    {
        var marked = members.Where(static member => member.Has(KnownNames.ObservationAttribute)).ToArray();
        if (marked.Length == 0)
            findings.Add(Descriptors.Observation, type, type.Name, "is empty; mark at least one field, property or method with [Observation]");
        return [.. marked.Select(member => Parse(member, type, marked.Length, findings)).OfType<ObservationModel>()];
    }

    private static ObservationModel? Parse(ISymbol member, INamedTypeSymbol environment, int parts, Findings findings)
    {
        var attribute = member.Attribute(KnownNames.ObservationAttribute)!;
        if (Readable.TypeOf(member) is not { } type)
            return Refuse(member, $"cannot be read; {Readable.Expected}", findings);
        var (kind, ownSize) = Elements.Of(type);
        var row = Elements.OfRow(type);
        var inlineArray = Elements.OfInlineArray(type);
        if (kind is null)
        {
            const string expected = "expected a number, bool, enum, Vector2, Vector3, Vector4, Quaternion, an inline array of numbers or bools, "
                + "or an array or span of them with a Size";
            return Refuse(member, $"has type '{type.ToDisplayString()}'; {expected}", findings);
        }
        var (space, problem) = SpaceParser.Parse(environment, attribute, kind is ObservationKind.Floats or ObservationKind.Numbers && row is not null, parts);
        if (problem is not null)
            return Refuse(member, problem, findings);
        if (space is not null)
            return new ObservationModel(Readable.Access(member, environment), member.Name, kind.Value, Names.Full(row!), BoundsModel.OfSpace, [], IsInlineArray: false, space);
        var given = attribute.Whole("Size");
        if (ownSize == 0 && given <= 0)
        {
            const string example = "say how many elements it has: [Observation(Size = 3)]";
            return Refuse(member, kind == ObservationKind.OneHot ? "is an enum without values" : $"is an array or span without a Size; {example}", findings);
        }
        if (ownSize > Elements.Most || given > Elements.Most)
            return Refuse(member, $"has more than {Elements.Most} elements", findings);
        if (kind == ObservationKind.OneHot && type.Has(KnownNames.Flags))
            return Refuse(member, "is an enum of flags, of which several may be set; give each as a bool", findings);
        if (ownSize != 0 && given != 0 && given != ownSize)
            return Refuse(member, $"has {ownSize} elements by its type; leave Size out", findings);
        var hasOwnBounds = kind is ObservationKind.Flag or ObservationKind.OneHot or ObservationKind.Flags;
        if (hasOwnBounds)
            BoundsParser.RefuseGiven(member, attribute, findings);
        var otherwise = hasOwnBounds ? (0.0, 1.0) : (double.NegativeInfinity, double.PositiveInfinity);
        if (BoundsParser.Parse(member, attribute, ownSize == 0 ? given : ownSize, otherwise, findings) is not { } bounds)
            return null;
        return new ObservationModel(
            Readable.Access(member, environment),
            member.Name,
            kind.Value,
            Names.Full(row ?? inlineArray?.Element ?? type),
            bounds,
            kind == ObservationKind.OneHot ? [.. EnumNames.FullNames(type)] : [],
            inlineArray is not null);
    }

    private static ObservationModel? Refuse(ISymbol member, string problem, Findings findings)
    {
        findings.Add(Descriptors.Observation, member, member.Name, problem);
        return null;
    }
}
