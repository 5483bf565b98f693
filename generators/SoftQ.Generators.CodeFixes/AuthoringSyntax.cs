using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftQ.Generators.CodeFixes;

/// <summary>Recognises authoring attributes as they are written.</summary>
internal static class AuthoringSyntax
{
    /// <summary>Whether an attribute is written with a name, alone or behind its namespace, with or without <c>Attribute</c>.</summary>
    public static bool IsNamed(AttributeSyntax attribute, string name)
    {
        var last = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name;
        return last is IdentifierNameSyntax { Identifier.ValueText: var text } && (text == name || text == name + "Attribute");
    }

    /// <summary>Whether a method carries an attribute.</summary>
    public static bool Has(MethodDeclarationSyntax method, string name) =>
        method.AttributeLists.SelectMany(static list => list.Attributes).Any(attribute => IsNamed(attribute, name));
}
