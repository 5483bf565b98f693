using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftQ.Generators.Parsing;

namespace SoftQ.Generators.Diagnostics;

/// <summary>Warns of what the generator can complete and an environment should still not do.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PracticeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.StaticState,
        Descriptors.Unreproducible,
        Descriptors.AllocatingObservation);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(AnalyzeMember, SymbolKind.Field, SymbolKind.Property, SymbolKind.Event, SymbolKind.Method);
        context.RegisterOperationAction(AnalyzeOperation, OperationKind.PropertyReference, OperationKind.Invocation, OperationKind.MethodReference, OperationKind.ObjectCreation);
    }

    private static void AnalyzeMember(SymbolAnalysisContext context)
    {
        var member = context.Symbol;
        if (member.IsStatic && SharedState.IsMutable(member) && IsInEnvironment(member))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.StaticState, member.Locations[0], member.Name));
        if (IsComputed(member) && Readable.TypeOf(member) is IArrayTypeSymbol && member.Has(KnownNames.ObservationAttribute))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.AllocatingObservation, member.Locations[0], member.Name));
    }

    private static void AnalyzeOperation(OperationAnalysisContext context)
    {
        ISymbol? used = context.Operation switch
        {
            IPropertyReferenceOperation reference => reference.Property,
            IInvocationOperation invocation => invocation.TargetMethod,
            IMethodReferenceOperation reference => reference.Method,
            IObjectCreationOperation { Arguments.IsEmpty: true } creation => creation.Constructor,
            _ => null,
        };
        if (used is not null && UnreproducibleSources.AdviceOn(used) is { } advice && IsInEnvironment(context.ContainingSymbol))
        {
            var name = used is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"new {used.ContainingType.Name}()" : $"{used.ContainingType.Name}.{used.Name}";
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Unreproducible, context.Operation.Syntax.GetLocation(), name, advice));
        }
    }

    private static bool IsInEnvironment(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Has(KnownNames.EnvironmentAttribute) || type.GetMembers().Any(static member => KnownNames.OfEnvironmentMembers.Any(member.Has)))
                return true;
        }
        return false;
    }

    private static bool IsComputed(ISymbol member) => member switch
    {
        IMethodSymbol => true,
        IPropertySymbol property => !BackingFields.Has(property),
        _ => false,
    };
}
