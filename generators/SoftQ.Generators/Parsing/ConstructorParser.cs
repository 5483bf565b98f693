using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Finds the constructor that <c>Create</c> calls.</summary>
internal static class ConstructorParser
{
    /// <summary>The services that a plugin's one public, or only, constructor takes.</summary>
    public static EquatableArray<string> Services(INamedTypeSymbol type, Findings findings)
    {
        CheckRequired(type, findings);
        var constructors = type.InstanceConstructors.Where(constructor => !IsCopy(constructor, type)).ToArray();
        var offered = constructors.Length == 1
            ? constructors
            : [.. constructors.Where(static constructor => constructor.DeclaredAccessibility == Accessibility.Public)];
        if (offered.Length != 1)
        {
            findings.Add(
                Descriptors.Constructor,
                type,
                type.Name,
                $"has {offered.Length} public constructors; expected one, whose parameters are services");
            return [];
        }
        if (offered[0].Parameters.Any(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
            findings.Add(Descriptors.Constructor, offered[0], type.Name, "takes a service by reference; take it by value");
        return [.. offered[0].Parameters.Select(static parameter => Names.Full(parameter.Type))];
    }

    /// <summary>Checks that a parameter set can be made by an object initialiser alone.</summary>
    public static void CheckParameterless(INamedTypeSymbol type, Findings findings)
    {
        CheckRequired(type, findings);
        if (!type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty))
            findings.Add(
                Descriptors.Constructor,
                type,
                type.Name,
                "has no constructor without parameters; declare its parameters as init properties");
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static void CheckRequired(INamedTypeSymbol type, Findings findings)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && !member.Has(KnownNames.ParameterAttribute))
                findings.Add(
                    Descriptors.Constructor,
                    member,
                    type.Name,
                    $"requires '{member.Name}', which generated code cannot give; mark it [Parameter] or take it in the constructor");
        }
    }
}
