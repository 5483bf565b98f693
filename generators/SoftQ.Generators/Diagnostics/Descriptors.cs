using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Diagnostics;

/// <summary>
/// Every diagnostic: 00xx attributes, ids and parameters, 01xx environments. An id has a row in AnalyzerReleases and a page in
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

    /// <summary>Format: "The default of parameter '{Property}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor DefaultOutside = Create(
        "SQ0005",
        "A parameter's default must be one of its values",
        "The default of parameter '{0}' {1}");

    /// <summary>Format: "{Kind} id '{Id}' belongs to '{Type}' and to '{Type}'".</summary>
    public static readonly DiagnosticDescriptor DuplicateId = Create(
        "SQ0006",
        "Two plugins of an assembly must not share an id",
        "The {0} id '{1}' belongs to '{2}' and to '{3}'; rename one",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>Format: "'{Type}' {what is wrong with its constructors}".</summary>
    public static readonly DiagnosticDescriptor Constructor = Create(
        "SQ0007",
        "A plugin has one constructor that generated code can call",
        "'{0}' {1}");

    /// <summary>Format: "[{Attribute}] on '{Member}' does nothing".</summary>
    public static readonly DiagnosticDescriptor StrayAttribute = Create(
        "SQ0008",
        "An authoring attribute must stand where the generator reads it",
        "[{0}] on '{1}' does nothing, because '{2}' is not marked {3}",
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>Format: "'{Type}' {what is wrong with a number of its attribute}".</summary>
    public static readonly DiagnosticDescriptor EnvironmentNumbers = Create(
        "SQ0009",
        "An environment's time limit and reward threshold must be possible",
        "'{0}' {1}");

    /// <summary>Format: "'{Type}' {what is wrong with its reset method}".</summary>
    public static readonly DiagnosticDescriptor Reset = Create(
        "SQ0101",
        "An environment has exactly one [Reset] method",
        "'{0}' {1}; expected one method marked [Reset] that returns nothing and takes, if anything, a RandomStream and ResetOptions");

    /// <summary>Format: "'{Type}' {what is wrong with its step method}".</summary>
    public static readonly DiagnosticDescriptor Step = Create(
        "SQ0102",
        "An environment has exactly one [Step] method",
        "'{0}' {1}; expected one method marked [Step] that takes [Action] parameters and optionally a RandomStream, "
        + "and returns a number, a StepOutcome or a tuple of a number and one or two bools");

    /// <summary>Format: "Observation '{Member}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor Observation = Create(
        "SQ0103",
        "An observation must have a supported type and a known size",
        "Observation '{0}' {1}");

    /// <summary>Format: "Action '{Parameter}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor Action = Create(
        "SQ0104",
        "A step takes actions of supported types, all continuous or all discrete",
        "Action '{0}' {1}");

    /// <summary>Format: "{Member} cannot be captured: {why}".</summary>
    public static readonly DiagnosticDescriptor UncapturableState = Create(
        "SQ0105",
        "What an episode changes must be capturable",
        "{0} cannot be captured: {1}");

    /// <summary>Format: "'{Member or parameter}' {what is wrong with its bounds}".</summary>
    public static readonly DiagnosticDescriptor Bounds = Create(
        "SQ0106",
        "Bounds must be in order, and one for each element",
        "'{0}' {1}");

    /// <summary>Format: "Info '{Member}' {what is wrong}".</summary>
    public static readonly DiagnosticDescriptor Info = Create(
        "SQ0107",
        "An info entry must be readable and have a name of its own",
        "Info '{0}' {1}");

    /// <summary>Format: "'{Type}' {what is wrong with its render method}".</summary>
    public static readonly DiagnosticDescriptor Render = Create(
        "SQ0108",
        "An environment has at most one [Render] method, onto a canvas",
        "'{0}' {1}; expected one method marked [Render] that returns nothing and takes an ICanvas, with a positive size and rate");

    /// <summary>Format: "'{Type}' {what is wrong with its pair of methods}".</summary>
    public static readonly DiagnosticDescriptor CapturePair = Create(
        "SQ0109",
        "[Capture] and [Restore] methods come as a pair",
        "'{0}' {1}; expected one method marked [Capture] that takes a StateWriter and one marked [Restore] that takes a StateReader, both returning nothing");

    /// <summary>Format: "'{Member}' is static and changes".</summary>
    public static readonly DiagnosticDescriptor StaticState = Create(
        "SQ0110",
        "An environment must not keep state in static members",
        "'{0}' is static and can change: environments that run beside each other share it, and capture leaves it out; make it an instance member or readonly",
        DiagnosticSeverity.Warning);

    /// <summary>Format: "'{Member}' makes an episode depend on more than its seed".</summary>
    public static readonly DiagnosticDescriptor Unreproducible = Create(
        "SQ0111",
        "An environment must draw from its own random stream and read no clock",
        "'{0}' makes an episode depend on more than its seed; {1}",
        DiagnosticSeverity.Warning);

    /// <summary>Format: "Observation '{Member}' gives a new array".</summary>
    public static readonly DiagnosticDescriptor AllocatingObservation = Create(
        "SQ0112",
        "An observation should not allocate on every step",
        "Observation '{0}' may give a new array on every step; return a ReadOnlySpan over an array that stays",
        DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(
        string id,
        string title,
        string format,
        DiagnosticSeverity severity = DiagnosticSeverity.Error,
        params string[] customTags) => new(
        id,
        title,
        format,
        category: "SoftQ.Authoring",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/diagnostics/{id}.md",
        customTags: customTags);
}
