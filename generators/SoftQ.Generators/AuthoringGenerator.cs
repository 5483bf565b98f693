using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftQ.Generators.Emission;
using SoftQ.Generators.Models;
using SoftQ.Generators.Parsing;

namespace SoftQ.Generators;

/// <summary>
/// Completes plugin classes and parameter sets, and writes the manifest of their assembly. A type with a mistake is left alone; the
/// analyzer of this assembly, which shares the parsers, says what is wrong with it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AuthoringGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var environments = Models(context, KnownNames.EnvironmentAttribute, TypeRules.Environment, TrackingNames.Environments);
        var kernels = Models(context, KnownNames.KernelAttribute, TypeRules.Kernel, TrackingNames.Kernels);
        var samplers = Models(context, KnownNames.SamplerAttribute, TypeRules.Sampler, TrackingNames.Samplers);
        var parameterSets = Models(context, KnownNames.ParameterSetAttribute, TypeRules.ParameterSet, TrackingNames.ParameterSets);

        AddFiles(
            context,
            environments.Select(static (model, _) => new GeneratedFile(model.Plugin.Type.FileName, EnvironmentEmitter.Emit(model))),
            kernels.Select(static (model, _) => new GeneratedFile(model.Type.FileName, CreationEmitter.Emit(model))),
            samplers.Select(static (model, _) => new GeneratedFile(model.Type.FileName, CreationEmitter.Emit(model))),
            parameterSets.Select(static (model, _) => new GeneratedFile(model.Type.FileName, ParameterSetEmitter.Emit(model))));

        AddManifest(context, environments.Select(static (model, _) => model.Plugin), kernels, samplers);
    }

    /// <summary>The models of the types that carry an attribute and have no mistake.</summary>
    private static IncrementalValuesProvider<TModel> Models<TModel>(
        IncrementalGeneratorInitializationContext context,
        string attributeName,
        TypeRule<TModel> rule,
        string trackingName)
        where TModel : class => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            attributeName,
            static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordDeclaration },
            (found, cancellationToken) => TypeRules.ModelOf(found, attributeName, rule, cancellationToken))
        .Where(static model => model is not null)
        .Select(static (model, _) => model!)
        .WithTrackingName(trackingName);

    /// <summary>Adds a file for each type, under names that stay apart on every file system.</summary>
    private static void AddFiles(IncrementalGeneratorInitializationContext context, params IncrementalValuesProvider<GeneratedFile>[] files)
    {
        var names = files
            .Select(static some => some.Select(static (file, _) => file.Name).Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)));
        var clashes = names.Select(static (all, _) => FileNames.Clashing(all)).WithTrackingName(TrackingNames.ClashingFileNames);
        foreach (var some in files)
        {
            context.RegisterSourceOutput(
                some.Combine(clashes),
                static (output, pair) => output.AddSource(FileNames.Of(pair.Left.Name, pair.Right), pair.Left.Text));
        }
    }

    private static void AddManifest(IncrementalGeneratorInitializationContext context, params IncrementalValuesProvider<PluginModel>[] plugins)
    {
        var all = plugins
            .Select(static some => some.Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)));
        var assemblyName = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "");
        var manifest = all.Combine(assemblyName)
            .Select(static (pair, _) => ManifestModel.From(pair.Right, pair.Left))
            .WithTrackingName(TrackingNames.Manifest);
        context.RegisterSourceOutput(manifest, static (output, model) =>
        {
            if (model.Plugins.Count > 0)
                output.AddSource(ManifestEmitter.FileName + ".g.cs", ManifestEmitter.Emit(model));
        });
    }
}
