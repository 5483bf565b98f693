using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;

namespace SoftQ.Generators.Parsing;

/// <summary>Names of generated members that an author uses for something else.</summary>
internal static class TakenNames
{
    private static readonly (string Name, string[]? Parameters)[] OfContracts =
    [
        ("Spec", null), ("ObservationSpace", null), ("ActionSpace", null), ("Info", null), ("State", null), ("Dispose", []),
        ("Reset", ["ulong?", "global::System.Span<float>", "global::" + KnownNames.ResetOptions]),
        ("Step", ["global::System.ReadOnlySpan<float>", "global::System.Span<float>"]),
        ("Capture", ["global::" + KnownNames.StateWriter]),
        ("Restore", ["global::" + KnownNames.StateReader]),
    ];

    /// <summary>
    /// The members of the contracts that an environment has to implement explicitly, because the author or a base class has others of
    /// their names. A record shows its public properties in its text, which <c>State</c> would never end.
    /// </summary>
    public static IEnumerable<string> AmongContracts(INamedTypeSymbol type) => OfContracts
        .Where(member => IsDeclared(type, member.Name, member.Parameters)
            || IsInherited(type, member.Name, member.Parameters)
            || (type.IsRecord && member.Name == "State"))
        .Select(static member => member.Name);

    /// <summary>Refuses names that generated code cannot leave to the author.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of a generated member.</param>
    /// <param name="parameters">The types of its parameters; null for a property.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static void Refuse(INamedTypeSymbol type, string name, string[]? parameters, Findings findings)
    {
        if (IsDeclared(type, name, parameters))
            findings.Add(Descriptors.UnusableType, type, type.Name, $"uses the name '{name}' of a member that is generated; rename its own");
    }

    /// <summary>Whether a type, by its own name or that of a member, leaves no room for a member.</summary>
    private static bool IsDeclared(INamedTypeSymbol type, string name, string[]? parameters) =>
        type.Name == name || type.GetMembers(name).Any(member => Clashes(member, parameters));

    /// <summary>Whether a member would hide one of a base class.</summary>
    public static bool IsInherited(INamedTypeSymbol type, string name, string[]? parameters) => type.BaseType.Levels()
        .SelectMany(level => level.GetMembers(name))
        .Any(member => member.DeclaredAccessibility != Accessibility.Private && Clashes(member, parameters));

    // Methods of the same name stand beside each other where their parameters differ.
    private static bool Clashes(ISymbol member, string[]? parameters) => !member.IsGenerated()
        && (member is not IMethodSymbol method || parameters is null || HasParameters(method, parameters));

    private static bool HasParameters(IMethodSymbol method, string[] parameters) =>
        method.Parameters.Select(static parameter => Names.Full(parameter.Type)).SequenceEqual(parameters);
}
