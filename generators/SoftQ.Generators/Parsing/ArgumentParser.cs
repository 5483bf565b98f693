using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Tells what the parameters of an author's method take.</summary>
internal static class ArgumentParser
{
    /// <summary>What to pass for each parameter; null where a parameter takes none of it, or two take the same thing that there is one of.</summary>
    /// <param name="method">The method.</param>
    /// <param name="allowed">What may be passed.</param>
    public static EquatableArray<ArgumentKind>? Parse(IMethodSymbol method, params ArgumentKind[] allowed)
    {
        var arguments = method.Parameters.Select(Of).ToArray();
        var isAllowed = arguments.All(argument => argument is { } kind && allowed.Contains(kind));
        var once = arguments.Where(static argument => argument != ArgumentKind.Action).ToArray();
        return isAllowed && once.Distinct().Count() == once.Length ? [.. arguments.OfType<ArgumentKind>()] : null;
    }

    /// <summary>Whether a method is of a form that can be called with arguments alone.</summary>
    public static bool IsPlain(IMethodSymbol method) =>
        method is { IsGenericMethod: false, IsAsync: false, ReturnsByRef: false, ReturnsByRefReadonly: false };

    private static ArgumentKind? Of(IParameterSymbol parameter) => parameter switch
    {
        _ when parameter.Has(KnownNames.ActionAttribute) => ArgumentKind.Action,
        { RefKind: not (RefKind.None or RefKind.In) } => null,
        _ when parameter.Type.Is(KnownNames.RandomStream) => ArgumentKind.Random,
        _ when parameter.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).Is(KnownNames.ResetOptions) => ArgumentKind.Options,
        _ => null,
    };
}
