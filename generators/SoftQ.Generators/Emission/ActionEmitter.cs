using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes how an action reaches the author's method: clipped to its bounds, or refused outside of them.</summary>
internal static class ActionEmitter
{
    // Up to it each element is checked by an expression of its own, which a loop in a method does not beat.
    private const int MostInline = 8;

    private const string Exception = "global::SoftQ.Gym.Errors.InvalidActionException";

    /// <summary>Writes the arrays that hold what the author's method gets as an array or a span.</summary>
    public static void WriteFields(SourceWriter writer, EnvironmentModel environment)
    {
        foreach (var (part, index) in environment.Actions.Select(static (part, index) => (part, index)))
        {
            if (part.Kind != ActionKind.Array)
                continue;
            writer.Line(GeneratedPart.Marker);
            writer.Line(part.Space is null
                ? $"private readonly float[] __action{Literals.Of(index)} = new float[{Literals.Of(part.Bounds.Size)}];"
                : $"private float[]? __action{Literals.Of(index)};");
            writer.Line();
        }
    }

    /// <summary>Writes what comes before the call: checks, and copies into arrays.</summary>
    public static void WritePreparation(SourceWriter writer, EnvironmentModel environment)
    {
        var id = Literals.Of(environment.Plugin.Id);
        var size = environment.ActionSpace is null ? environment.ActionSize : int.MaxValue;
        var wrong = new List<string> { $"action.Length != {Literals.Of(size)}" };
        if (size <= MostInline && environment.Actions.Any(static part => part.OutOfRange != OutOfRange.Refuse))
            wrong.AddRange(Enumerable.Range(0, size).Select(static i => $"float.IsNaN(action[{Literals.Of(i)}])"));
        if (size <= MostInline)
            writer.Line($"if ({string.Join(" || ", wrong)})");
        writer.Line($"{(size <= MostInline ? "    " : "")}{Exception}.ThrowIfUnusable({id}, __actionSpace, action);");
        foreach (var (part, index, start) in Places(environment))
        {
            if (part.Kind == ActionKind.Array)
                WriteArray(writer, part, index, start, id);
            else if (part.OutOfRange == OutOfRange.Refuse)
                WriteRefusal(writer, part, start, id);
        }
    }

    /// <summary>The expressions to pass, in order.</summary>
    public static IEnumerable<string> Arguments(EnvironmentModel environment) => Places(environment)
        .Select(static place => Argument(place.Part, place.Index, place.Start));

    private static IEnumerable<(ActionModel Part, int Index, int Start)> Places(EnvironmentModel environment)
    {
        var start = 0;
        for (var i = 0; i < environment.Actions.Count; i++)
        {
            yield return (environment.Actions[i], i, start);
            start += environment.Actions[i].Bounds.Size;
        }
    }

    private static string Argument(ActionModel part, int index, int start) => part.Kind switch
    {
        ActionKind.Whole => $"(int){Element(start)}",
        ActionKind.Enum => $"(int){Element(start)} switch {{ {Cases(part.Members)} }}",
        ActionKind.Array => $"{Converted(part, "float[]")}this.__action{Literals.Of(index)}",
        ActionKind.Number => Converted(part, "float") + Bounded(part, 0, start),
        _ => $"new {part.Type}({string.Join(", ", Enumerable.Range(0, part.Bounds.Size).Select(i => Bounded(part, i, start)))})",
    };

    // Of several methods of the author's name the compiler must find the one whose parameters have these types.
    private static string Converted(ActionModel part, string from) => part.Type == from ? "" : $"({part.Type})";

    private static string Cases(EquatableArray<string> members) =>
        string.Join(", ", members.Select((member, i) => $"{(i == members.Count - 1 ? "_" : Literals.Of(i))} => {member}"));

    private static void WriteArray(SourceWriter writer, ActionModel part, int index, int start, string id)
    {
        var target = $"this.__action{Literals.Of(index)}";
        var (low, high) = RowBounds(part.Bounds, start);
        var place = start == 0 ? "i" : $"{Literals.Of(start)} + i";
        if (part.Space is not null)
            writer.Line($"{target} ??= new float[action.Length];");
        writer.Open($"for (var i = 0; i < {target}.Length; i++)");
        writer.Line($"var element = action[{place}];");
        if (part.OutOfRange == OutOfRange.Refuse)
        {
            writer.Line($"if (!(element >= {low} && element <= {high}))");
            writer.Line($"    {Exception}.ThrowIfOutside({id}, __actionSpace, action);");
        }
        writer.Line($"{target}[i] = {(part.OutOfRange == OutOfRange.Clip ? $"global::System.Math.Clamp(element, {low}, {high})" : "element")};");
        writer.Close();
    }

    private static void WriteRefusal(SourceWriter writer, ActionModel part, int start, string id)
    {
        var inside = Enumerable.Range(0, part.Bounds.Size).Select(i =>
            $"{Element(start + i)} >= {Literals.Of(part.Bounds.Low[i])} && {Element(start + i)} <= {Literals.Of(part.Bounds.High[i])}"
            + (part.IsDiscrete ? $" && {Element(start + i)} == (int){Element(start + i)}" : ""));
        writer.Line($"if (!({string.Join(" && ", inside)}))");
        writer.Line($"    {Exception}.ThrowIfOutside({id}, __actionSpace, action);");
    }

    private static string Bounded(ActionModel part, int i, int start) => part.OutOfRange == OutOfRange.Clip
        ? $"global::System.Math.Clamp({Element(start + i)}, {Literals.Of(part.Bounds.Low[i])}, {Literals.Of(part.Bounds.High[i])})"
        : Element(start + i);

    private static string Element(int place) => $"action[{Literals.Of(place)}]";

    private static (string Low, string High) RowBounds(BoundsModel bounds, int start)
    {
        if (bounds.Size > 0 && bounds.IsUniform)
            return (Literals.Of(bounds.Low[0]), Literals.Of(bounds.High[0]));
        var place = start == 0 ? "i" : $"{Literals.Of(start)} + i";
        return ($"__actionSpace.Low[{place}]", $"__actionSpace.High[{place}]");
    }
}
