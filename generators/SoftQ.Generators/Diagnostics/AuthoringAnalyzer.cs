using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftQ.Generators.Parsing;

namespace SoftQ.Generators.Diagnostics;

/// <summary>Says why the generator leaves a type alone: it runs the same parsers and reports what they find.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AuthoringAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.NotPartial,
        Descriptors.UnusableParameter,
        Descriptors.InvalidId,
        Descriptors.UnusableType,
        Descriptors.DefaultOutside,
        Descriptors.Constructor,
        Descriptors.EnvironmentNumbers,
        Descriptors.Reset,
        Descriptors.Step,
        Descriptors.Observation,
        Descriptors.Action,
        Descriptors.UncapturableState,
        Descriptors.Bounds,
        Descriptors.Info,
        Descriptors.Render,
        Descriptors.CapturePair);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        // The compiler refuses the attributes on anything else.
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
            return;
        foreach (var rule in TypeRules.ByAttribute)
        {
            if (!type.Has(rule.Key))
                continue;
            var findings = new Findings();
            rule.Value(type, context.Compilation, findings, context.CancellationToken);
            foreach (var diagnostic in findings.Diagnostics)
                context.ReportDiagnostic(diagnostic);
        }
    }
}
