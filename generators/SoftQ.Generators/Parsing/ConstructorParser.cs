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
        CheckRequired(type, offered[0], findings);
        foreach (var parameter in offered[0].Parameters)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
                findings.Add(Descriptors.Constructor, parameter, type.Name, $"takes the service '{parameter.Name}' by reference; take it by value");
            else if (!CanBeService(parameter.Type))
                findings.Add(
                    Descriptors.Constructor,
                    parameter,
                    type.Name,
                    $"takes '{parameter.Name}' of type '{parameter.Type.ToDisplayString()}', which is no service; services are objects, and a value that people choose is a [Parameter]");
        }
        return [.. offered[0].Parameters.Select(static parameter => Names.FullService(parameter.Type))];
    }

    /// <summary>Checks that a parameter set can be made by an object initialiser alone.</summary>
    public static void CheckParameterless(INamedTypeSymbol type, Findings findings)
    {
        if (type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty) is { } constructor)
            CheckRequired(type, constructor, findings);
        else
            findings.Add(
                Descriptors.Constructor,
                type,
                type.Name,
                "has no constructor without parameters; declare its parameters as init properties");
    }

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        type.IsRecord && constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static bool CanBeService(ITypeSymbol type) =>
        type is { IsReferenceType: true, SpecialType: not (SpecialType.System_String or SpecialType.System_Object), TypeKind: not (TypeKind.Array or TypeKind.Dynamic) };

    private static void CheckRequired(INamedTypeSymbol type, IMethodSymbol constructor, Findings findings)
    {
        if (constructor.Has(KnownNames.SetsRequiredMembers))
            return;
        foreach (var member in type.AllMembersInOrder())
        {
            if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && !member.Has(KnownNames.ParameterAttribute))
                findings.Add(
                    Descriptors.Constructor,
                    SymbolEqualityComparer.Default.Equals(member.ContainingType, type) ? member : type,
                    type.Name,
                    $"requires '{member.Name}', which generated code cannot give; mark it [Parameter] or take it in the constructor");
        }
    }
}
