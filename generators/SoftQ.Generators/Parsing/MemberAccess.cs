using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>How generated code inside a type reaches a member that the type declares or inherits.</summary>
internal static class MemberAccess
{
    /// <summary>The expression that names a member.</summary>
    public static string Of(ISymbol member, INamedTypeSymbol type) => $"{Owner(member, type)}.{Names.Escape(member.Name)}";

    /// <summary>The name of a member among all members of a type.</summary>
    public static string UniqueName(ISymbol member, INamedTypeSymbol type) =>
        IsCovered(member, type) ? $"{member.ContainingType.Name}.{member.Name}" : member.Name;

    /// <summary>Whether there is an expression that reads or calls a member.</summary>
    public static bool IsReadable(ISymbol member, INamedTypeSymbol type, Compilation compilation) =>
        IsReachable(member, type) && Allows((member as IPropertySymbol)?.GetMethod ?? member, type, compilation);

    /// <summary>Whether there are expressions that read a member and assign to it; nothing is assigned to what has no set accessor.</summary>
    public static bool IsReadableAndWritable(ISymbol member, INamedTypeSymbol type, Compilation compilation) =>
        IsReadable(member, type, compilation) && (member is not IPropertySymbol { SetMethod: { } setter } || Allows(setter, type, compilation));

    private static bool Allows(ISymbol member, INamedTypeSymbol type, Compilation compilation) => compilation.IsSymbolAccessibleWithin(member, type);

    private static string Owner(ISymbol member, INamedTypeSymbol type)
    {
        if (member.IsStatic)
            return Names.Full(member.ContainingType);
        if (!IsCovered(member, type))
            return "this";
        return IsCovered(member, type.BaseType) ? $"(({Names.Full(member.ContainingType)})this)" : "base";
    }

    // Covered twice, it takes a conversion, which a protected member does not allow and which an override answers.
    private static bool IsReachable(ISymbol member, INamedTypeSymbol type) =>
        member.IsStatic
        || !IsCovered(member, type)
        || !IsCovered(member, type.BaseType)
        || (member is { IsVirtual: false, IsAbstract: false, IsOverride: false }
            && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal);

    // A member of a base class in front of which another of the same name stands, or which another overrides.
    private static bool IsCovered(ISymbol member, INamedTypeSymbol? type) => type.Levels()
        .TakeWhile(level => !SymbolEqualityComparer.Default.Equals(level, member.ContainingType))
        .SelectMany(level => level.GetMembers(member.Name))
        .Any(other => !other.IsOverride || Overrides(other, member));

    private static bool Overrides(ISymbol other, ISymbol member)
    {
        for (var overridden = other.Overridden(); overridden is not null; overridden = overridden.Overridden())
        {
            if (SymbolEqualityComparer.Default.Equals(overridden, member))
                return true;
        }
        return false;
    }
}
