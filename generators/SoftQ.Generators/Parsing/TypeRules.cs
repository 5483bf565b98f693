using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>The rule of each attribute: one place for the generator and the analyzer.</summary>
internal static class TypeRules
{
    public static readonly TypeRule<EnvironmentModel> Environment = EnvironmentParser.Parse;

    public static readonly TypeRule<PluginModel> Kernel = static (type, compilation, findings, cancellationToken) =>
        PluginParser.Parse(type, PluginKind.Kernel, KnownNames.KernelAttribute, KnownNames.Kernel, compilation, findings, cancellationToken);

    public static readonly TypeRule<PluginModel> Sampler = static (type, compilation, findings, cancellationToken) =>
        PluginParser.Parse(type, PluginKind.Sampler, KnownNames.SamplerAttribute, KnownNames.Sampler, compilation, findings, cancellationToken);

    public static readonly TypeRule<ParameterSetModel> ParameterSet = ParameterSetParser.Parse;

    /// <summary>Every attribute that completes a type, with its rule.</summary>
    public static readonly IReadOnlyDictionary<string, TypeRule<object>> ByAttribute = new Dictionary<string, TypeRule<object>>
    {
        [KnownNames.EnvironmentAttribute] = Environment,
        [KnownNames.KernelAttribute] = Kernel,
        [KnownNames.SamplerAttribute] = Sampler,
        [KnownNames.ParameterSetAttribute] = ParameterSet,
    };

    /// <summary>
    /// The model of a declaration that carries an attribute; null where the type has a mistake, or another of its partial declarations
    /// speaks for it.
    /// </summary>
    public static TModel? ModelOf<TModel>(
        GeneratorAttributeSyntaxContext found,
        string attributeName,
        TypeRule<TModel> rule,
        CancellationToken cancellationToken)
        where TModel : class
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        if (type.Attribute(attributeName)?.ApplicationSyntaxReference is not { } first
            || first.SyntaxTree != found.TargetNode.SyntaxTree
            || !found.TargetNode.Span.Contains(first.Span))
        {
            return null;
        }
        var findings = new Findings();
        var model = rule(type, found.SemanticModel.Compilation, findings, cancellationToken);
        return findings.Any ? null : model;
    }
}
