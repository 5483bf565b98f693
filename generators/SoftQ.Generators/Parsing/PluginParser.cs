using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses what plugin classes of every kind have in common.</summary>
internal static class PluginParser
{
    // Gymnasium's grammar, as the registry of environments reads it.
    private static readonly Regex EnvironmentId = new(@"^(?:[\w:-]+/)?[\w:.-]+?(?:-v\d{1,9})?\z", RegexOptions.CultureInvariant);
    private static readonly Regex OtherId = new(@"^[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant);

    /// <summary>Parses a kernel or a sampler, of which nothing else is needed.</summary>
    public static PluginModel Parse(
        INamedTypeSymbol type,
        PluginKind kind,
        string attributeName,
        string contract,
        Compilation compilation,
        Findings findings,
        CancellationToken cancellationToken)
    {
        if (!type.AllInterfaces.Any(candidate => candidate.Is(contract)))
            findings.Add(
                Descriptors.UnusableType,
                type,
                type.Name,
                $"is marked as a {kind} but does not implement {contract}; add it to its base list");
        return Parse(type, kind, type.Attribute(attributeName)!, compilation, findings, cancellationToken);
    }

    /// <summary>Parses the part of any plugin class that the manifest and <c>Create</c> need.</summary>
    public static PluginModel Parse(
        INamedTypeSymbol type,
        PluginKind kind,
        AttributeData attribute,
        Compilation compilation,
        Findings findings,
        CancellationToken cancellationToken)
    {
        var id = attribute.FirstText() ?? "";
        CheckId(type, kind, id, findings);
        CheckReach(type, findings);
        return new PluginModel(
            TypeParser.Parse(type, findings),
            kind,
            id,
            attribute.Text("Description"),
            attribute.Whole("MaxEpisodeSteps"),
            ConstructorParser.Services(type, findings),
            new ParameterParser(compilation, findings, cancellationToken).Parse(type, Reserved(kind)),
            GeneratedNames.CheckPlugin(type, findings));
    }

    // The sections of a run's configuration have these beside a plugin's own parameters.
    private static string[] Reserved(PluginKind kind) => kind == PluginKind.Environment ? ["id", "maxEpisodeSteps"] : ["id"];

    private static void CheckId(INamedTypeSymbol type, PluginKind kind, string id, Findings findings)
    {
        if (kind == PluginKind.Environment && !EnvironmentId.IsMatch(id))
            findings.Add(
                Descriptors.InvalidId,
                type,
                id,
                type.Name, "[namespace/]Name[-v0] of letters, digits and '_', '-', ':', '.', such as 'MultiGoal-v0'");
        else if (kind != PluginKind.Environment && !OtherId.IsMatch(id))
            findings.Add(Descriptors.InvalidId, type, id, type.Name, "letters, digits and '_', '.', '-', such as 'rbf'");
    }

    private static void CheckReach(INamedTypeSymbol type, Findings findings)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                findings.Add(
                    Descriptors.UnusableType,
                    level,
                    level.Name,
                    "is hidden from the assembly's registration; make it internal or public");
        }
        if (KnownNames.OfTypes.Count(type.Has) > 1)
            findings.Add(
                Descriptors.UnusableType,
                type,
                type.Name,
                "carries more than one of [Environment], [Kernel], [Sampler] and [ParameterSet]; split it");
    }
}
