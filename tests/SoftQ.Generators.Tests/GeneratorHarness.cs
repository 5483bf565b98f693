using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftQ.Generators.Diagnostics;

namespace SoftQ.Generators.Tests;

/// <summary>Compiles source text as a plugin project would, with the generator and the analyzers.</summary>
internal static class GeneratorHarness
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        .. new[] { typeof(Gym.RandomStream), typeof(EnvironmentAttribute), typeof(TorchSharp.torch) }
            .Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    // The SDK turns these off in every project: a reference that was built against an older framework.
    private static readonly Dictionary<string, ReportDiagnostic> QuietInTheSdk =
        new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    public static CSharpCompilationOptions CompilationOptions { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        warningLevel: 9999,
        specificDiagnosticOptions: QuietInTheSdk);

    public static CSharpCompilation Compile(params IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "Shapes.Plugins",
        files.Select(static file => Parse(file.Text, file.Path)),
        References,
        CompilationOptions);

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, System.Text.Encoding.UTF8);

    /// <summary>Runs the generator once over one file.</summary>
    public static GeneratorRun Run(string source) => Run(Compile(("Source.cs", source)));

    /// <summary>Runs the generator once.</summary>
    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        var driver = Driver(parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(driver.GetRunResult(), (CSharpCompilation)output);
    }

    /// <summary>A driver, which may note why each step ran.</summary>
    public static GeneratorDriver Driver(bool trackSteps = true, CSharpParseOptions? parseOptions = null) => CSharpGeneratorDriver.Create(
        [new AuthoringGenerator().AsSourceGenerator()],
        parseOptions: parseOptions ?? ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>The analyzers of the generator's assembly.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = [new AuthoringAnalyzer(), new ManifestAnalyzer(), new PracticeAnalyzer()];

    /// <summary>What the analyzers say of one file, after the generator ran, in order of place.</summary>
    public static Task<ImmutableArray<Diagnostic>> Analyze(string source) => Analyze(Compile(("Source.cs", source)));

    /// <summary>What the analyzers say, after the generator ran, in order of place.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation)
    {
        var analysis = Run(compilation).Compilation.WithAnalyzers([.. Analyzers]);
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
