using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Reset]</c> method of an environment.</summary>
internal static class ResetParser
{
    public static MethodModel? Parse(INamedTypeSymbol type, IReadOnlyList<ISymbol> members, Findings findings)
    {
        if (MarkedMethods.Single(type, members, KnownNames.ResetAttribute, Descriptors.Reset, findings) is not { } method)
            return null;
        if (method.ReturnsVoid
            && ArgumentParser.IsPlain(method)
            && ArgumentParser.Parse(method, ArgumentKind.Random, ArgumentKind.Options) is { } arguments)
        {
            return new MethodModel(MemberAccess.Of(method, type), arguments);
        }
        findings.Add(Descriptors.Reset, method, type.Name, $"has a [Reset] method '{method.Name}' of another form");
        return null;
    }
}
