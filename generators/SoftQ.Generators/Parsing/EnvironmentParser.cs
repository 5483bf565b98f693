using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses an <c>[Environment]</c> class.</summary>
internal static class EnvironmentParser
{
    public static EnvironmentModel? Parse(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        var attribute = type.Attribute(KnownNames.EnvironmentAttribute)!;
        var plugin = PluginParser.Parse(type, PluginKind.Environment, attribute, compilation, findings, cancellationToken);
        var members = type.AllMembersInOrder().ToArray();
        EnvironmentMembers.Check(type, members, compilation, findings);
        CheckNumbers(type, attribute, findings);
        var observations = ObservationParser.Parse(type, members, findings);
        var reset = ResetParser.Parse(type, members, findings);
        var step = StepParser.Parse(type, members, findings);
        var capture = CaptureParser.Parse(type, members, compilation, findings, cancellationToken);
        var info = InfoParser.Parse(type, members, findings);
        var render = RenderParser.Parse(type, members, findings);
        if (reset is null || step is not var (method, reward, actions))
            return null;
        var threshold = attribute.Number("RewardThreshold", double.NaN);
        return new EnvironmentModel(
            plugin,
            double.IsNaN(threshold) ? null : threshold,
            observations,
            actions,
            reset,
            method,
            reward,
            info,
            render,
            capture,
            HasDispose(type),
            [.. TakenNames.AmongContracts(type)]);
    }

    private static void CheckNumbers(INamedTypeSymbol type, AttributeData attribute, Findings findings)
    {
        if (attribute.Whole("MaxEpisodeSteps") is < 0 and var steps)
            findings.Add(Descriptors.EnvironmentNumbers, type, type.Name, $"ends episodes after {steps} steps; give a number above 0, or none where nothing limits them");
        if (double.IsInfinity(attribute.Number("RewardThreshold", double.NaN)))
            findings.Add(Descriptors.EnvironmentNumbers, type, type.Name, "counts as solved from an infinite return; give a number, or none where nothing is agreed");
    }

    private static bool HasDispose(INamedTypeSymbol type) =>
        type.BaseType is { } inherited && inherited.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_IDisposable)
        || type.GetMembers().OfType<IMethodSymbol>().Any(static method =>
            method.Parameters.IsEmpty && method.Name is "Dispose" or "System.IDisposable.Dispose");
}
