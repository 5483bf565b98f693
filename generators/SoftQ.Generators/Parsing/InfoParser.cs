using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Info]</c> members of an environment.</summary>
internal static class InfoParser
{
    public static EquatableArray<InfoModel> Parse(INamedTypeSymbol type) => [.. type.MembersInOrder()
        .Where(static member => member is IFieldSymbol or IPropertySymbol { IsIndexer: false, GetMethod: not null } && member.Has(KnownNames.InfoAttribute))
        .Select(static member => new InfoModel(Names.Camel(member.Name), Names.Access(member)))];
}
