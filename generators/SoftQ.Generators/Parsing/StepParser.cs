using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Step]</c> method of an environment.</summary>
internal static class StepParser
{
    public static (MethodModel Method, RewardShape Reward, ActionModel Action)? Parse(INamedTypeSymbol type, Findings findings)
    {
        var methods = type.MembersInOrder().OfType<IMethodSymbol>().Where(static method => method.Has(KnownNames.StepAttribute)).ToArray();
        if (methods.Length != 1)
        {
            findings.Add(Descriptors.Step, methods.Length == 0 ? type : methods[1], type.Name, $"has {methods.Length} methods marked [Step]");
            return null;
        }
        var method = methods[0];
        var actions = method.Parameters.Where(static parameter => parameter.Has(KnownNames.ActionAttribute)).ToArray();
        if (actions.Length != 1)
        {
            findings.Add(
                Descriptors.Action,
                method,
                type.Name,
                $"is marked on {actions.Length} parameters of '{method.Name}'; mark one parameter with [Action]");
            return null;
        }
        var others = method.Parameters.Where(parameter => !SymbolEqualityComparer.Default.Equals(parameter, actions[0])).ToArray();
        var reward = RewardOf(method.ReturnType);
        var isPlain = !method.IsGenericMethod && !method.IsAsync && !method.ReturnsByRef && !method.ReturnsByRefReadonly;
        if (!isPlain || reward is null || others.Length > 1 || !others.All(ResetParser.IsRandom))
        {
            findings.Add(Descriptors.Step, method, type.Name, $"has a [Step] method '{method.Name}' of another form");
            return null;
        }
        if (ActionParser.Parse(type, actions[0], findings) is not { } action)
            return null;
        var arguments = method.Parameters.Select(parameter =>
            SymbolEqualityComparer.Default.Equals(parameter, actions[0]) ? ArgumentKind.Action : ArgumentKind.Random);
        return (new MethodModel(Names.Access(method), [.. arguments]), reward.Value, action);
    }

    private static RewardShape? RewardOf(ITypeSymbol type) => type switch
    {
        _ when IsNumber(type) => RewardShape.Reward,
        _ when type.Is(KnownNames.StepOutcome) => RewardShape.Outcome,
        INamedTypeSymbol { IsTupleType: true } tuple when IsNumber(tuple.TupleElements[0].Type) && tuple.TupleElements.Skip(1).All(IsBool) =>
            tuple.TupleElements.Length switch
            {
                2 => RewardShape.RewardTerminated,
                3 => RewardShape.RewardTerminatedTruncated,
                _ => null,
            },
        _ => null,
    };

    private static bool IsBool(IFieldSymbol element) => element.Type.SpecialType == SpecialType.System_Boolean;

    private static bool IsNumber(ITypeSymbol type) =>
        type is { TypeKind: not TypeKind.Enum, SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double };
}
