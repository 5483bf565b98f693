using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Reset]</c> method of an environment.</summary>
internal static class ResetParser
{
    public static MethodModel? Parse(INamedTypeSymbol type, Findings findings)
    {
        var methods = type.MembersInOrder().OfType<IMethodSymbol>().Where(static method => method.Has(KnownNames.ResetAttribute)).ToArray();
        if (methods.Length != 1)
        {
            findings.Add(Descriptors.Reset, methods.Length == 0 ? type : methods[1], type.Name, $"has {methods.Length} methods marked [Reset]");
            return null;
        }
        var method = methods[0];
        if (!method.ReturnsVoid || method.IsGenericMethod || method.IsAsync || method.Parameters.Length > 1 || !method.Parameters.All(IsRandom))
        {
            findings.Add(Descriptors.Reset, method, type.Name, $"has a [Reset] method '{method.Name}' of another form");
            return null;
        }
        return new MethodModel(Names.Access(method), [.. method.Parameters.Select(static _ => ArgumentKind.Random)]);
    }

    /// <summary>Whether a parameter takes the environment's random stream.</summary>
    public static bool IsRandom(IParameterSymbol parameter) =>
        parameter.Type.Is(KnownNames.RandomStream) && parameter.RefKind is RefKind.None or RefKind.In;
}
