using Microsoft.CodeAnalysis;
using SoftQ.Generators.Parsing;

namespace SoftQ.Generators.Diagnostics;

/// <summary>Finds authoring attributes that nothing reads: on members of types that are no plugins, and on parameters of other methods than steps.</summary>
internal static class StrayAttributes
{
    private static readonly string[] OnlyEnvironments = [KnownNames.EnvironmentAttribute];

    public static IEnumerable<Diagnostic> Among(IReadOnlyCollection<INamedTypeSymbol> types)
    {
        var environments = Completed(types, OnlyEnvironments);
        var all = Completed(types, KnownNames.OfTypes);
        foreach (var type in types.Where(static type => !type.IsAbstract || type.TypeKind == TypeKind.Interface))
        {
            foreach (var member in type.GetMembers())
            {
                if (KnownNames.OfEnvironmentMembers.FirstOrDefault(member.Has) is { } attribute && !environments.Contains(type))
                    yield return Report(attribute, member, type, "[Environment]");
                if (!all.Contains(type) && member.Has(KnownNames.ParameterAttribute))
                    yield return Report(KnownNames.ParameterAttribute, member, type, "[Environment], [Kernel], [Sampler] or [ParameterSet]");
                if (member is not IMethodSymbol method || method.Has(KnownNames.StepAttribute))
                    continue;
                foreach (var parameter in method.Parameters.Where(static parameter => parameter.Has(KnownNames.ActionAttribute)))
                    yield return Report(KnownNames.ActionAttribute, parameter, method, "[Step]");
            }
        }
    }

    // A class is read where it is completed, and where a completed one derives from it.
    private static HashSet<INamedTypeSymbol> Completed(IEnumerable<INamedTypeSymbol> types, string[] attributes) => new(
        types.Where(type => attributes.Any(type.Has)).SelectMany(static type => type.Levels()).Select(static level => level.OriginalDefinition),
        SymbolEqualityComparer.Default);

    private static Diagnostic Report(string attribute, ISymbol member, ISymbol owner, string needed) => Diagnostic.Create(
        Descriptors.StrayAttribute,
        member.Locations[0],
        attribute.Substring("SoftQ.".Length, attribute.Length - "SoftQ.Attribute".Length),
        member.Name,
        owner.Name,
        needed);
}
