using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>Finds the member that an attribute's <c>Space</c> names: a box that is known once the environment is made.</summary>
internal static class SpaceParser
{
    /// <summary>The expression that reads the space, or what is wrong; both null where the attribute names no space.</summary>
    /// <param name="type">The environment.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isRow">Whether it marks an array or a span.</param>
    /// <param name="parts">How many parts an observation or action of the environment has.</param>
    public static (string? Access, string? Problem) Parse(INamedTypeSymbol type, AttributeData attribute, bool isRow, int parts)
    {
        var name = attribute.Text("Space");
        if (name.Length == 0)
            return default;
        if (!isRow)
            return (null, "has a Space and is no array or span of numbers");
        if (parts > 1)
            return (null, "has a Space and stands beside other parts; make one array or span of all");
        if (attribute.Gives("Size", "Low", "High", "Lows", "Highs"))
            return (null, "has its size and bounds by its Space; leave the others out");
        var member = type.Levels().SelectMany(level => level.GetMembers(name)).FirstOrDefault(static member => IsBox(Readable.TypeOf(member)));
        return member is null
            ? (null, $"has the Space '{name}'; expected the name of a field or property of type Box")
            : (Readable.Access(member, type), null);
    }

    private static bool IsBox(ITypeSymbol? type) => type.Is(KnownNames.Box) || type?.BaseType.Is(KnownNames.Box) == true;
}
