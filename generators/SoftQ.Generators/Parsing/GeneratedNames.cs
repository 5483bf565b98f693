using Microsoft.CodeAnalysis;

namespace SoftQ.Generators.Parsing;

/// <summary>The names that a completed type gets beside those of its contracts.</summary>
internal static class GeneratedNames
{
    private const string ParameterValues = "global::" + KnownNames.ParameterValues;

    private static readonly string[] OfPlugins = [KnownNames.EnvironmentAttribute, KnownNames.KernelAttribute, KnownNames.SamplerAttribute];
    private static readonly string[] PluginCreate = ["global::" + KnownNames.PluginServices, ParameterValues];
    private static readonly string[] SetCreate = [ParameterValues];

    /// <summary>Refuses a plugin class that uses them, and tells whether its <c>Create</c> hides one of a base class.</summary>
    public static bool CheckPlugin(INamedTypeSymbol type, Findings findings)
    {
        TakenNames.Refuse(type, "Create", PluginCreate, findings);
        return Hides(type, OfPlugins, PluginCreate);
    }

    /// <summary>Refuses a parameter set that uses them, and tells whether what it gets hides the same of a base record.</summary>
    public static bool CheckSet(INamedTypeSymbol type, Findings findings)
    {
        TakenNames.Refuse(type, "Create", SetCreate, findings);
        TakenNames.Refuse(type, "Descriptions", parameters: null, findings);
        return Hides(type, [KnownNames.ParameterSetAttribute], SetCreate);
    }

    // What is generated for a base class of the same assembly is not there yet.
    private static bool Hides(INamedTypeSymbol type, string[] attributes, string[] parameters) =>
        type.BaseType.Levels().Any(level => attributes.Any(level.Has)) || TakenNames.IsInherited(type, "Create", parameters);
}
