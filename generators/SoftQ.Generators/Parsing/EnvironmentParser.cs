using Microsoft.CodeAnalysis;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses an <c>[Environment]</c> class.</summary>
internal static class EnvironmentParser
{
    private static readonly string[] ContractNames = ["Spec", "ObservationSpace", "ActionSpace", "Info", "State"];

    public static EnvironmentModel? Parse(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        var attribute = type.Attribute(KnownNames.EnvironmentAttribute)!;
        var plugin = PluginParser.Parse(type, PluginKind.Environment, attribute, compilation, findings, cancellationToken);
        var observations = ObservationParser.Parse(type, findings);
        var reset = ResetParser.Parse(type, findings);
        var step = StepParser.Parse(type, findings);
        var state = StateParser.Parse(type, findings);
        if (reset is null || step is not var (method, reward, action))
            return null;
        return new EnvironmentModel(
            plugin,
            observations,
            action,
            reset,
            method,
            reward,
            InfoParser.Parse(type),
            state,
            HasDispose(type),
            [.. ContractNames.Where(name => !type.GetMembers(name).IsEmpty)]);
    }

    private static bool HasDispose(INamedTypeSymbol type) =>
        type.BaseType is { } inherited && inherited.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_IDisposable)
        || type.GetMembers().OfType<IMethodSymbol>().Any(static method =>
            method.Parameters.IsEmpty && method.Name is "Dispose" or "System.IDisposable.Dispose");
}
