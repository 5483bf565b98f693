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
        Compilation compilation,
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
            : AuthoredState.Of(write, compilation, cancellationToken)
                .Intersect<ISymbol>(AuthoredState.Of(read, compilation, cancellationToken), SymbolEqualityComparer.Default)
                .ToArray();
        return new CaptureModel(
            new StateParser(type, compilation, findings).Parse(write is not null && read is not null, own),
            write is null ? null : MemberAccess.Of(write, type),
            read is null ? null : MemberAccess.Of(read, type));
    }

    private static IMethodSymbol? Method(
        INamedTypeSymbol type,
        IReadOnlyList<ISymbol> members,
        string attributeName,
        string parameterType,
        Findings findings)
    {
        if (MarkedMethods.Of(members, attributeName).Length == 0)
        {
            if (Unmarked(type, attributeName, parameterType) is { } unmarked)
                findings.Add(Descriptors.CapturePair, unmarked, type.Name, $"has a method '{unmarked.Name}' that is not marked [{unmarked.Name}], so nothing calls it");
            return null;
        }
        var method = MarkedMethods.Single(type, members, attributeName, Descriptors.CapturePair, findings);
        if (method is null)
            return null;
        if (!method.ReturnsVoid || !ArgumentParser.IsPlain(method) || method.Parameters.Length != 1 || !method.Parameters[0].Type.Is(parameterType))
            findings.Add(Descriptors.CapturePair, method, type.Name, $"has a method '{method.Name}' of another form");
        return method;
    }

    // A method of the contract's name and form, which the author means to be the one.
    private static ISymbol? Unmarked(INamedTypeSymbol type, string attributeName, string parameterType) => type
        .GetMembers(attributeName == KnownNames.CaptureAttribute ? "Capture" : "Restore")
        .FirstOrDefault(member => !member.IsGenerated() && member is IMethodSymbol { Parameters: [var parameter] } && parameter.Type.Is(parameterType));
}
