using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the parameter marked <c>[Action]</c>.</summary>
internal static class ActionParser
{
    public static ActionModel? Parse(INamedTypeSymbol environment, IParameterSymbol parameter, Findings findings)
    {
        var attribute = parameter.Attribute(KnownNames.ActionAttribute)!;
        if (KindOf(parameter) is not { } kind)
        {
            findings.Add(
                Descriptors.Action,
                parameter,
                environment.Name,
                $"has type '{parameter.Type.ToDisplayString()}'; expected float, double, Vector2 or Vector3 with bounds, "
                + "float[] or ReadOnlySpan<float> with bounds and a Size, or int with a Count");
            return null;
        }
        return kind == ActionKind.Discrete
            ? ParseDiscrete(environment, parameter, attribute, findings)
            : ParseContinuous(environment, parameter, attribute, kind, findings);
    }

    private static ActionModel? ParseDiscrete(INamedTypeSymbol environment, IParameterSymbol parameter, AttributeData attribute, Findings findings)
    {
        var count = attribute.Whole("Count");
        if (count <= 0)
        {
            findings.Add(
                Descriptors.Action,
                parameter,
                environment.Name,
                "is an int without a Count; say how many values it has: [Action(Count = 4)]");
            return null;
        }
        return new ActionModel(ActionKind.Discrete, "int", Size: 1, Low: 0, High: 0, Clip: false, count);
    }

    private static ActionModel? ParseContinuous(
        INamedTypeSymbol environment,
        IParameterSymbol parameter,
        AttributeData attribute,
        ActionKind kind,
        Findings findings)
    {
        var ownSize = Elements.Of(parameter.Type).Size;
        var size = kind == ActionKind.Array ? attribute.Whole("Size") : ownSize;
        var low = (float)attribute.Number("Low", double.NaN);
        var high = (float)attribute.Number("High", double.NaN);
        if (float.IsNaN(low) || float.IsNaN(high))
            findings.Add(Descriptors.Action, parameter, environment.Name, "has no bounds; give both: [Action(Low = -1, High = 1)]");
        else if (low > high)
            findings.Add(Descriptors.Action, parameter, environment.Name, "has a Low above its High");
        if (size <= 0)
            findings.Add(
                Descriptors.Action,
                parameter,
                environment.Name,
                "is an array without a Size; say how many elements it has: [Action(Size = 3, Low = -1, High = 1)]");
        return findings.Any ? null : new ActionModel(kind, Names.Full(parameter.Type), size, low, high, attribute.Truth("Clip", otherwise: true), Count: 0);
    }

    private static ActionKind? KindOf(IParameterSymbol parameter) => parameter.Type switch
    {
        _ when parameter.RefKind is not (RefKind.None or RefKind.In) => null,
        { SpecialType: SpecialType.System_Int32 } => ActionKind.Discrete,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => ActionKind.Number,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Single } => ActionKind.Array,
        var type when type.Is(KnownNames.ReadOnlySpanOfFloat) => ActionKind.Array,
        var type when type.Is(KnownNames.Vector2) || type.Is(KnownNames.Vector3) => ActionKind.Vector,
        _ => null,
    };
}
