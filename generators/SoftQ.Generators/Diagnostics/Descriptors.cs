using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Diagnostics;

/// <summary>
/// Every diagnostic: 00xx attributes and parameters, 01xx environments. An id has a row in AnalyzerReleases and a page in
/// docs/diagnostics.
/// </summary>
internal static class Descriptors
{
    /// <summary>Format: "{Type} must be partial: the generator writes the rest of it".</summary>
    public static readonly DiagnosticDescriptor NotPartial = Create(
        "SQ0001",
        "A type completed by the generator must be partial",
        "'{0}' must be declared partial; the generator writes the rest of '{1}'");

    /// <summary>Format: "Parameter '{Property}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor UnusableParameter = Create(
        "SQ0002",
        "A parameter must have a supported type and a constant default",
        "Parameter '{0}' {1}");

    /// <summary>Format: "Id '{Id}' {what is expected}".</summary>
    public static readonly DiagnosticDescriptor InvalidId = Create(
        "SQ0003",
        "A plugin's id must be well formed",
        "Id '{0}' of '{1}' is not well formed; expected {2}");

    /// <summary>Format: "'{Type}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor UnusableType = Create(
        "SQ0004",
        "A plugin class or parameter set must be a type that generated code can create",
        "'{0}' {1}");

    /// <summary>Format: "'{Type}' {what is wrong with its reset method}".</summary>
    public static readonly DiagnosticDescriptor Reset = Create(
        "SQ0101",
        "An environment has exactly one [Reset] method",
        "'{0}' {1}; expected one method 'void Reset()' or 'void Reset(RandomStream random)' marked [Reset]");

    /// <summary>Format: "'{Type}' {what is wrong with its step method}".</summary>
    public static readonly DiagnosticDescriptor Step = Create(
        "SQ0102",
        "An environment has exactly one [Step] method",
        "'{0}' {1}; expected one method marked [Step] that takes an [Action] and optionally a RandomStream, "
        + "and returns a number, a StepOutcome or a tuple of a number and one or two bools");

    /// <summary>Format: "Observation '{Member}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor Observation = Create(
        "SQ0103",
        "An observation must have a supported type and a known size",
        "Observation '{0}' {1}");

    /// <summary>Format: "Action of '{Type}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor Action = Create(
        "SQ0104",
        "A step takes one action of a supported type with its bounds",
        "The action of '{0}' {1}");

    /// <summary>Format: "'{Member}' {why it cannot be captured}".</summary>
    public static readonly DiagnosticDescriptor UncapturableState = Create(
        "SQ0105",
        "What an episode changes must be capturable",
        "'{0}' of type '{1}' cannot be captured: {2}");

    private static DiagnosticDescriptor Create(string id, string title, string format) => new(
        id,
        title,
        format,
        category: "SoftQ.Authoring",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{id}.md");
}
