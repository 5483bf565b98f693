using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Checks that a type can be completed, and takes down where it lies.</summary>
internal static class TypeParser
{
    private static readonly SymbolDisplayFormat PlainNames = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static TypeModel Parse(INamedTypeSymbol type, Findings findings)
    {
        var containers = Containers(type);
        foreach (var level in containers.Append(type))
            CheckPartial(level, type, findings);
        if (type.IsStatic || type.IsAbstract)
            findings.Add(
                Descriptors.UnusableType,
                type,
                type.Name,
                "is static or abstract, so generated code cannot create it; make it a class of its own");
        if (containers.Append(type).Any(static level => level.IsFileLocal))
            findings.Add(
                Descriptors.UnusableType,
                type,
                type.Name,
                "is local to its file, or lies in a type that is, which generated code cannot complete; make it internal or public");
        if (containers.Append(type).Any(static level => level.IsGenericType))
            findings.Add(
                Descriptors.UnusableType,
                type,
                type.Name,
                "is generic or lies in a generic type, so it stands for no single type; move it out or fix its type arguments in a class of its own");
        return new TypeModel(
            Namespace(type.ContainingNamespace),
            [.. containers.Select(Declaration)],
            Declaration(type),
            Names.Full(type),
            FileName(type));
    }

    private static Stack<INamedTypeSymbol> Containers(INamedTypeSymbol type)
    {
        var containers = new Stack<INamedTypeSymbol>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containers.Push(outer);
        return containers;
    }

    private static void CheckPartial(INamedTypeSymbol level, INamedTypeSymbol type, Findings findings)
    {
        foreach (var reference in level.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                findings.Add(Descriptors.NotPartial, declaration.Identifier.GetLocation(), level.Name, type.Name);
        }
    }

    private static DeclarationModel Declaration(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { TypeKind: TypeKind.Interface } => "interface",
            { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
            { TypeKind: TypeKind.Struct } => "struct",
            { IsRecord: true } => "record",
            _ => "class",
        };
        return new DeclarationModel(keyword, Names.Escape(type.Name));
    }

    private static string Namespace(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? "" : string.Join(".", space.ToDisplayString(PlainNames).Split('.').Select(Names.Escape));

    private static string FileName(INamedTypeSymbol type) =>
        type.ToDisplayString(PlainNames.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
}
