using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftQ.Architecture.Tests;

/// <summary>A C# file and what the house rules ask about it.</summary>
/// <param name="Path">Its path from the repository's root, with forward slashes.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Root">Its syntax.</param>
internal sealed record SourceFile(string Path, int Lines, CompilationUnitSyntax Root)
{
    /// <summary>The file's name up to its first full stop or brace: <c>Kernel</c> for <c>Kernel{T}.Fit.cs</c>.</summary>
    public string Subject => System.IO.Path.GetFileName(Path).Split('.', '{')[0];

    /// <summary>Whether the file is one of the examples that the generator's tests compile, each a whole program in itself.</summary>
    public bool IsGeneratorInput => Path.Contains("/Shapes/", StringComparison.Ordinal);

    /// <summary>The names of the types that are declared outside any other.</summary>
    public IEnumerable<string> TopLevelTypes => Root
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .Select(static node => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        })
        .OfType<string>();

    public static SourceFile Read(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        return new SourceFile(path, text.Count(static character => character == '\n'), tree.GetCompilationUnitRoot());
    }
}
