using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;

namespace SoftQ.Generators.Parsing;

/// <summary>Checks that generated code can reach the members of an environment, and stays apart from them.</summary>
internal static class EnvironmentMembers
{
    private static readonly string[] Contracts = [KnownNames.Environment, KnownNames.Capturable, KnownNames.Renderable];

    public static void Check(INamedTypeSymbol type, IEnumerable<ISymbol> members, Compilation compilation, Findings findings)
    {
        CheckBase(type, findings);
        foreach (var member in members)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(member.ContainingType, type);
            var isMarked = KnownNames.OfEnvironmentMembers.Any(name => name != KnownNames.TransientAttribute && member.Has(name));
            if (isOwn && ImplementsContract(member))
                Refuse(member, type, $"implements '{member.Name}' itself, which the generated part does; write methods marked with the attributes instead", findings);
            else if (member.Name.StartsWith("__", StringComparison.Ordinal) && (isOwn || member.DeclaredAccessibility != Accessibility.Private))
                Refuse(member, type, $"has a member '{member.Name}', and two underscores begin the names of the generated part; rename it", findings);
            else if (isMarked && IsExplicit(member))
                Refuse(member, type, $"marks '{member.Name}', which belongs to an interface alone; mark a member of the class", findings);
            else if (isMarked && !MemberAccess.IsReadable(member, type, compilation))
                Refuse(type, type, $"inherits '{member.Name}' of '{member.ContainingType.Name}', which it cannot reach; make that protected, and leave it in sight", findings);
        }
    }

    private static void CheckBase(INamedTypeSymbol type, Findings findings)
    {
        if (type.BaseType.Levels().FirstOrDefault(static level => level.Has(KnownNames.EnvironmentAttribute) || level.AllInterfaces.Any(IsContract)) is { } other)
            Refuse(type, type, $"derives from '{other.Name}', an environment by itself; move what they share to a base class that is none", findings);
    }

    private static bool IsContract(INamedTypeSymbol contract) => Contracts.Any(contract.Is);

    private static bool ImplementsContract(ISymbol member) =>
        !member.IsGenerated() && ExplicitlyImplemented(member).Any(static implemented => IsContract(implemented.ContainingType));

    private static bool IsExplicit(ISymbol member) => ExplicitlyImplemented(member).Any();

    private static IEnumerable<ISymbol> ExplicitlyImplemented(ISymbol member) => member switch
    {
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        _ => [],
    };

    private static void Refuse(ISymbol place, INamedTypeSymbol type, string problem, Findings findings) =>
        findings.Add(Descriptors.UnusableType, place, type.Name, problem);
}
