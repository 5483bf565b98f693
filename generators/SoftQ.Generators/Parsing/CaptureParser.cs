using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses how an environment's state is captured: what is generated, and the author's own pair of methods.</summary>
internal static class CaptureParser
{
    public static CaptureModel Parse(
        INamedTypeSymbol type,
        IReadOnlyList<ISymbol> members,
        Findings findings,
        CancellationToken cancellationToken)
    {
        var write = Method(type, members, KnownNames.CaptureAttribute, KnownNames.StateWriter, findings);
        var read = Method(type, members, KnownNames.RestoreAttribute, KnownNames.StateReader, findings);
        if (write is null != read is null)
        {
            var (present, missing) = write is null ? ("Restore", "Capture") : ("Capture", "Restore");
            findings.Add(Descriptors.CapturePair, (write ?? read)!, type.Name, $"has a [{present}] method without a [{missing}] method");
        }
        var own = write is null || read is null
            ? []
            : AuthoredState.Of(write, cancellationToken).Intersect(AuthoredState.Of(read, cancellationToken)).ToArray();
        return new CaptureModel(
            StateParser.Parse(type, own, findings),
            write is null ? null : Names.Access(write, type),
            read is null ? null : Names.Access(read, type));
    }

    private static IMethodSymbol? Method(
        INamedTypeSymbol type,
        IReadOnlyList<ISymbol> members,
        string attributeName,
        string parameterType,
        Findings findings)
    {
        if (MarkedMethods.Of(members, attributeName).Length == 0)
            return null;
        var method = MarkedMethods.Single(type, members, attributeName, Descriptors.CapturePair, findings);
        if (method is null)
            return null;
        if (!method.ReturnsVoid || !ArgumentParser.IsPlain(method) || method.Parameters.Length != 1 || !method.Parameters[0].Type.Is(parameterType))
            findings.Add(Descriptors.CapturePair, method, type.Name, $"has a method '{method.Name}' of another form");
        return method;
    }
}
