using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Observation]</c> members of an environment.</summary>
internal static class ObservationParser
{
    public static EquatableArray<ObservationModel> Parse(INamedTypeSymbol type, Findings findings)
    {
        var marked = type.MembersInOrder().Where(static member => member.Has(KnownNames.ObservationAttribute)).ToArray();
        if (marked.Length == 0)
            findings.Add(Descriptors.Observation, type, type.Name, "is empty; mark at least one field or property with [Observation]");
        return [.. marked.Select(member => Parse(member, findings)).OfType<ObservationModel>()];
    }

    private static ObservationModel? Parse(ISymbol member, Findings findings)
    {
        var attribute = member.Attribute(KnownNames.ObservationAttribute)!;
        var type = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
            _ => null,
        };
        if (type is null)
        {
            findings.Add(
                Descriptors.Observation,
                member,
                member.Name,
                "cannot be read; expected a field, or a property with a get accessor");
            return null;
        }
        var (kind, ownSize) = Elements.Of(type);
        if (kind is null)
        {
            findings.Add(
                Descriptors.Observation,
                member,
                member.Name,
                $"has type '{type.ToDisplayString()}'; expected float, double, int, Vector2, Vector3, or float[] with a Size");
            return null;
        }
        var size = attribute.Whole("Size");
        if (kind == ObservationKind.Array && size <= 0)
            findings.Add(
                Descriptors.Observation,
                member,
                member.Name,
                "is an array without a Size; say how many elements it has: [Observation(Size = 3)]");
        else if (kind != ObservationKind.Array && size != 0 && size != ownSize)
            findings.Add(Descriptors.Observation, member, member.Name, $"has {ownSize} elements by its type; leave Size out");
        var low = (float)attribute.Number("Low", double.NegativeInfinity);
        var high = (float)attribute.Number("High", double.PositiveInfinity);
        if (!(low <= high))
            findings.Add(Descriptors.Observation, member, member.Name, "has a Low that is not at most its High");
        return new ObservationModel(Names.Access(member), member.Name, kind.Value, kind == ObservationKind.Array ? size : ownSize, low, high);
    }
}
