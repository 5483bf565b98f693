using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftQ.Generators.Models;
using SoftQ.Generators.Parsing;

namespace SoftQ.Generators.Diagnostics;

/// <summary>Says what is wrong between the types of an assembly: ids given twice, and attributes that nothing reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    private static readonly (PluginKind Kind, string Attribute)[] Kinds =
    [
        (PluginKind.Environment, KnownNames.EnvironmentAttribute),
        (PluginKind.Kernel, KnownNames.KernelAttribute),
        (PluginKind.Sampler, KnownNames.SamplerAttribute),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.DuplicateId, Descriptors.StrayAttribute);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = new ConcurrentBag<INamedTypeSymbol>();
            start.RegisterSymbolAction(symbol => types.Add((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Analyze([.. types], end.ReportDiagnostic));
        });
    }

    private static void Analyze(INamedTypeSymbol[] types, Action<Diagnostic> report)
    {
        foreach (var (kind, attribute) in Kinds)
            ReportDuplicates(types, kind, attribute, report);
        foreach (var stray in StrayAttributes.Among(types))
            report(stray);
    }

    private static void ReportDuplicates(INamedTypeSymbol[] types, PluginKind kind, string attribute, Action<Diagnostic> report)
    {
        var byId = types
            .Select(type => (Type: type, Id: type.Attribute(attribute)?.FirstText()))
            .Where(static plugin => plugin.Id is not null)
            .OrderBy(static plugin => Names.Full(plugin.Type), StringComparer.Ordinal)
            .GroupBy(static plugin => plugin.Id, StringComparer.Ordinal);
        foreach (var owners in byId)
        {
            var first = owners.First().Type;
            foreach (var (type, id) in owners.Skip(1))
                report(Diagnostic.Create(Descriptors.DuplicateId, type.Locations[0], kind.ToString().ToLowerInvariant(), id, first.Name, type.Name));
        }
    }
}
