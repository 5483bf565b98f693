using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>Finds the one method that carries an attribute.</summary>
internal static class MarkedMethods
{
    /// <summary>All methods that carry an attribute.</summary>
    public static IMethodSymbol[] Of(IReadOnlyList<ISymbol> members, string attributeName) =>
        [.. members.OfType<IMethodSymbol>().Where(method => method.Has(attributeName))];

    /// <summary>The only method that carries an attribute; null, with a finding, where there is none or another one.</summary>
    /// <param name="type">The environment.</param>
    /// <param name="members">Its members.</param>
    /// <param name="attributeName">The attribute's full name.</param>
    /// <param name="descriptor">What to report.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static IMethodSymbol? Single(
        INamedTypeSymbol type,
        IReadOnlyList<ISymbol> members,
        string attributeName,
        DiagnosticDescriptor descriptor,
        Findings findings)
    {
        var methods = Of(members, attributeName);
        if (methods.Length == 1)
            return methods[0];
        var mark = attributeName.Substring("SoftQ.".Length, attributeName.Length - "SoftQ.Attribute".Length);
        findings.Add(descriptor, methods.Length == 0 ? type : methods[1], type.Name, $"has {methods.Length} methods marked [{mark}]");
        return null;
    }
}
