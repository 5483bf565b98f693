using Microsoft.CodeAnalysis;
using SoftQ.Generators.Diagnostics;
using SoftQ.Generators.Models;

namespace SoftQ.Generators.Parsing;

/// <summary>Parses the parameters marked <c>[Action]</c>.</summary>
internal static class ActionParser
{
    // Beyond it a float of the flat form no longer holds every whole number.
    private const int LargestExact = 1 << 24;

    private const string Expected =
        "expected float, double, Vector2, Vector3 or Vector4 with bounds, float[] or ReadOnlySpan<float> with bounds and a Size, "
        + "int with a Count, or an enum";

    /// <summary>The parts of an action, in order.</summary>
    /// <param name="type">The environment.</param>
    /// <param name="method">The step method.</param>
    /// <param name="parameters">Its parameters that are marked.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static EquatableArray<ActionModel> Parse(
        INamedTypeSymbol type,
        IMethodSymbol method,
        IReadOnlyList<IParameterSymbol> parameters,
        Findings findings)
    {
        var actions = parameters.Select(parameter => Parse(type, parameter, parameters.Count, findings)).OfType<ActionModel>().ToArray();
        if (parameters.Count == 0)
            findings.Add(Descriptors.Action, method, method.Name, "is marked nowhere; mark at least one parameter with [Action]");
        else if (actions.Any(static action => action.IsDiscrete) && actions.Any(static action => !action.IsDiscrete))
            findings.Add(Descriptors.Action, method, method.Name, "mixes continuous and discrete parts; make all of one kind");
        return [.. actions];
    }

    private static ActionModel? Parse(INamedTypeSymbol type, IParameterSymbol parameter, int parts, Findings findings)
    {
        var attribute = parameter.Attribute(KnownNames.ActionAttribute)!;
        var actionKind = KindOf(parameter);
        var (space, problem) = SpaceParser.Parse(type, attribute, actionKind == ActionKind.Array, parts);
        if (problem is not null)
            return Refuse(parameter, problem, findings);
        if (space is not null)
            return new ActionModel(ActionKind.Array, Names.Full(parameter.Type), BoundsModel.OfSpace, OutOfRangeOf(attribute), [], space);
        return actionKind switch
        {
            null => Refuse(parameter, $"has type '{parameter.Type.ToDisplayString()}'; {Expected}", findings),
            ActionKind.Enum => ParseEnum(parameter, findings),
            ActionKind.Whole => ParseWhole(parameter, attribute, findings),
            { } kind => ParseContinuous(parameter, attribute, kind, findings),
        };
    }

    private static ActionModel? ParseEnum(IParameterSymbol parameter, Findings findings)
    {
        var members = EnumNames.FullNames(parameter.Type).ToArray();
        return members.Length == 0
            ? Refuse(parameter, "is an enum without values", findings)
            : new ActionModel(
                ActionKind.Enum,
                Names.Full(parameter.Type),
                BoundsModel.Repeat(0, members.Length - 1, size: 1),
                OutOfRange.Refuse,
                [.. members]);
    }

    private static ActionModel? ParseWhole(IParameterSymbol parameter, AttributeData attribute, Findings findings)
    {
        var (count, start) = (attribute.Whole("Count"), attribute.Whole("Start"));
        if (count <= 0)
            return Refuse(parameter, "is an int without a Count; say how many values it has: [Action(Count = 4)]", findings);
        if (start < -LargestExact || (long)start + count - 1 > LargestExact)
            return Refuse(parameter, $"has values beyond {LargestExact}, which a float does not hold exactly", findings);
        return new ActionModel(ActionKind.Whole, "int", BoundsModel.Repeat(start, start + count - 1, size: 1), OutOfRange.Refuse, []);
    }

    private static ActionModel? ParseContinuous(IParameterSymbol parameter, AttributeData attribute, ActionKind kind, Findings findings)
    {
        var size = kind == ActionKind.Array ? attribute.Whole("Size") : Elements.Of(parameter.Type).Size;
        if (size <= 0)
        {
            const string example = "say how many elements it has: [Action(Size = 3, Low = -1, High = 1)]";
            return Refuse(parameter, $"is an array or span without a Size; {example}", findings);
        }
        if (size > Elements.Most)
            return Refuse(parameter, $"has more than {Elements.Most} elements", findings);
        return BoundsParser.Parse(parameter, attribute, size, (double.NaN, double.NaN), findings) is { } bounds
            ? new ActionModel(kind, Names.Full(parameter.Type), bounds, OutOfRangeOf(attribute), [])
            : null;
    }

    private static OutOfRange OutOfRangeOf(AttributeData attribute) => (OutOfRange)attribute.Whole("OutOfRange");

    private static ActionKind? KindOf(IParameterSymbol parameter) => parameter.Type switch
    {
        _ when parameter.RefKind is not (RefKind.None or RefKind.In) => null,
        { TypeKind: TypeKind.Enum } => ActionKind.Enum,
        { SpecialType: SpecialType.System_Int32 } => ActionKind.Whole,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => ActionKind.Number,
        { Name: not "Span" } type when Elements.OfRow(type) is { SpecialType: SpecialType.System_Single } => ActionKind.Array,
        var type when Elements.Of(type).Kind == ObservationKind.Vector => ActionKind.Vector,
        _ => null,
    };

    private static ActionModel? Refuse(IParameterSymbol parameter, string problem, Findings findings)
    {
        findings.Add(Descriptors.Action, parameter, parameter.Name, problem);
        return null;
    }
}
