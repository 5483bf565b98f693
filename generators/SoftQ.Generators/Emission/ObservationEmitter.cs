using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes the flattening of an environment's observation into a span whose length was checked.</summary>
internal static class ObservationEmitter
{
    public static void Write(SourceWriter writer, EnvironmentModel environment)
    {
        writer.Line(GeneratedPart.Marker);
        writer.Open("private void __Observe(global::System.Span<float> observation)");
        var start = 0;
        foreach (var part in environment.Observations)
        {
            writer.Lines(Part(part, start, environment.Plugin.Id));
            start += part.Bounds.Size;
        }
        writer.Close();
        writer.Line();
        if (environment.Observations.Any(static part => part.Kind is ObservationKind.Floats or ObservationKind.Numbers or ObservationKind.Flags))
            WritePartCheck(writer, environment.Plugin.Id);
    }

    private static string Part(ObservationModel part, int start, string id)
    {
        var (place, size) = (Literals.Of(start), part.Space is null ? Literals.Of(part.Bounds.Size) : "observation.Length");
        return part.Kind switch
        {
            ObservationKind.Number => $"observation[{place}] = (float){part.Access};",
            ObservationKind.Flag => $"observation[{place}] = {part.Access} ? 1f : 0f;",
            ObservationKind.OneHot => OneHot(part, place, size, id),
            ObservationKind.Vector => $"{part.Access}.CopyTo(observation.Slice({place}, {size}));",
            ObservationKind.Quaternion => Quaternion(part.Access, start),
            ObservationKind.Floats => Row(part, size, $"part.CopyTo(observation.Slice({place}, {size}));"),
            ObservationKind.Numbers => Row(part, size, Elements(start, "(float)part[i]")),
            _ => Row(part, size, Elements(start, "part[i] ? 1f : 0f")),
        };
    }

    private static string OneHot(ObservationModel part, string place, string size, string id)
    {
        var cases = part.Members.Select((member, index) => $"    {member} => {Literals.Of(index)},");
        return $$"""
            observation.Slice({{place}}, {{size}}).Clear();
            observation[{{place}} + {{part.Access}} switch
            {
            {{string.Join("\n", cases)}}
                var other => throw new global::System.InvalidOperationException($"Observation '{{part.Name}}' of '{{id}}' is {other}, which is none of its enum's values."),
            }] = 1f;
            """;
    }

    private static string Quaternion(string access, int start)
    {
        var components = "XYZW".Select((name, i) => $"    observation[{Literals.Of(start + i)}] = rotation.{name};");
        return $$"""
            {
                var rotation = {{access}};
            {{string.Join("\n", components)}}
            }
            """;
    }

    private static string Elements(int start, string element) =>
        $"for (var i = 0; i < part.Length; i++)\n        observation[{(start == 0 ? "i" : $"{Literals.Of(start)} + i")}] = {element};";

    private static string Row(ObservationModel part, string size, string copy) => $$"""
        {
            {{(part.IsInlineArray ? $"var row = {part.Access};\n    " : "")}}global::System.ReadOnlySpan<{{part.Type}}> part = {{(part.IsInlineArray ? "row" : part.Access)}};
            if (part.Length != {{size}})
                __RefusePart({{Literals.Of(part.Name)}}, {{size}}, part.Length);
            {{copy}}
        }
        """;

    private static void WritePartCheck(SourceWriter writer, string id)
    {
        writer.Line(GeneratedPart.Marker);
        writer.Line("private static void __RefusePart(string name, int size, int length) =>");
        writer.Line($"    throw new global::System.InvalidOperationException($\"Observation '{{name}}' of '{id}' must have {{size}} elements, its Size; found {{length}}.\");");
        writer.Line();
    }
}
