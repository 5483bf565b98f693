using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftQ.Generators.Tests;

/// <summary>What one run of the generator gave.</summary>
internal sealed record GeneratorRun(GeneratorDriverRunResult Result, CSharpCompilation Compilation)
{
    private GeneratorRunResult Single => Result.Results.Single();

    public IReadOnlyList<GeneratedSourceResult> Files => [.. Single.GeneratedSources.OrderBy(static file => file.HintName, StringComparer.Ordinal)];

    /// <summary>Every generated file under its name.</summary>
    public string Text => string.Join('\n', Files.Select(static file => $"//// {file.HintName}\n{file.SourceText}"));

    /// <summary>
    /// Warnings and errors of the generator and the compiler, without the author's undocumented members and hidden notes.
    /// </summary>
    public IEnumerable<Diagnostic> Problems => Result.Diagnostics
        .Concat(Single.Exception is { } exception ? throw exception : [])
        .Concat(Compilation.GetDiagnostics())
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !(diagnostic.Id == "CS1591" && !IsGenerated(diagnostic)));

    /// <summary>Compiles to an assembly and loads it.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var emitted = Compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }

    /// <summary>Whether a diagnostic lies in a generated file.</summary>
    public bool IsGenerated(Diagnostic diagnostic) => Single.GeneratedSources.Any(file => file.SyntaxTree == diagnostic.Location.SourceTree);
}
