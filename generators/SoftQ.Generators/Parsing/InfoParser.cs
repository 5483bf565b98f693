using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Info]</c> members of an environment.</summary>
internal static class InfoParser
{
    public static EquatableArray<InfoModel> Parse(INamedTypeSymbol type, IReadOnlyList<ISymbol> members, Findings findings)
    {
        var entries = new List<InfoModel>();
        foreach (var member in members.Where(static member => member.Has(KnownNames.InfoAttribute)))
        {
            var name = Names.Camel(member.Name);
            if (Readable.TypeOf(member) is not { } value)
                findings.Add(Descriptors.Info, member, member.Name, $"cannot be read; {Readable.Expected}");
            else if (value is { IsRefLikeType: true } or { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer })
                findings.Add(Descriptors.Info, member, member.Name, $"has type '{value.ToDisplayString()}', which no map can hold; give an array or a number");
            else if (entries.Any(entry => entry.Name == name))
                findings.Add(Descriptors.Info, member, member.Name, $"is called '{name}', as another entry is; rename one");
            else
                entries.Add(new InfoModel(name, Readable.Access(member, type)));
        }
        return [.. entries];
    }
}
