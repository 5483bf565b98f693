using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses an <c>[Environment]</c> class.</summary>
internal static class EnvironmentParser
{
    private static readonly (string Name, string[] Parameters)[] ContractMembers =
    [
        ("Spec", []), ("ObservationSpace", []), ("ActionSpace", []), ("Info", []), ("State", []),
        ("Reset", ["ulong?", "System.Span<float>", "SoftQ.Gym.Environments.ResetOptions?"]),
        ("Step", ["System.ReadOnlySpan<float>", "System.Span<float>"]),
        ("Capture", [KnownNames.StateWriter]),
        ("Restore", [KnownNames.StateReader]),
    ];

    public static EnvironmentModel? Parse(INamedTypeSymbol type, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        var attribute = type.Attribute(KnownNames.EnvironmentAttribute)!;
        var plugin = PluginParser.Parse(type, PluginKind.Environment, attribute, compilation, findings, cancellationToken);
        var members = type.AllMembersInOrder().ToArray();
        CheckReach(type, members, compilation, findings);
        var observations = ObservationParser.Parse(type, members, findings);
        var reset = ResetParser.Parse(type, members, findings);
        var step = StepParser.Parse(type, members, findings);
        var capture = CaptureParser.Parse(type, members, findings, cancellationToken);
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
            [.. ContractMembers.Where(member => IsTaken(type, member.Name, member.Parameters)).Select(static member => member.Name)]);
    }

    private static void CheckReach(INamedTypeSymbol type, IEnumerable<ISymbol> members, Compilation compilation, Findings findings)
    {
        foreach (var member in members)
        {
            if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
                && KnownNames.OfEnvironmentMembers.Any(name => name != KnownNames.TransientAttribute && member.Has(name))
                && !compilation.IsSymbolAccessibleWithin(member, type))
            {
                var owner = member.ContainingType.Name;
                findings.Add(Descriptors.UnusableType, type, type.Name, $"inherits '{member.Name}' of '{owner}', which it cannot reach; make that protected");
            }
        }
    }

    private static bool HasDispose(INamedTypeSymbol type) =>
        type.BaseType is { } inherited && inherited.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_IDisposable)
        || type.GetMembers().OfType<IMethodSymbol>().Any(static method =>
            method.Parameters.IsEmpty && method.Name is "Dispose" or "System.IDisposable.Dispose");

    // Methods of the same name stand beside each other where their parameters differ.
    private static bool IsTaken(INamedTypeSymbol type, string name, string[] parameters) => type.GetMembers(name).Any(member =>
        member is not IMethodSymbol method
        || parameters.Length == 0
        || method.Parameters.Select(static parameter => parameter.Type.ToDisplayString()).SequenceEqual(parameters));
}
