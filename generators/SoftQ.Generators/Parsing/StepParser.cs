using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the <c>[Step]</c> method of an environment.</summary>
internal static class StepParser
{
    public static (MethodModel Method, RewardShape Reward, EquatableArray<ActionModel> Actions)? Parse(
        INamedTypeSymbol type,
        IReadOnlyList<ISymbol> members,
        Findings findings)
    {
        if (MarkedMethods.Single(type, members, KnownNames.StepAttribute, Descriptors.Step, findings) is not { } method)
            return null;
        var marked = method.Parameters.Where(static parameter => parameter.Has(KnownNames.ActionAttribute)).ToArray();
        if (!ArgumentParser.IsPlain(method)
            || RewardOf(method.ReturnType) is not { } reward
            || ArgumentParser.Parse(method, ArgumentKind.Action, ArgumentKind.Random) is not { } arguments)
        {
            if (marked.Length > 0)
                findings.Add(Descriptors.Step, method, type.Name, $"has a [Step] method '{method.Name}' of another form");
            else
                ActionParser.Parse(type, method, marked, findings);
            return null;
        }
        return (new MethodModel(MemberAccess.Of(method, type), arguments), reward, ActionParser.Parse(type, method, marked, findings));
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
