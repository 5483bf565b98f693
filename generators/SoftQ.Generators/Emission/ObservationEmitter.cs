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
            var place = $"observation.Slice({Literals.Of(start)}, {Literals.Of(part.Size)})";
            writer.Line(part.Kind switch
            {
                ObservationKind.Number => $"observation[{Literals.Of(start)}] = (float){part.Access};",
                ObservationKind.Vector => $"{part.Access}.CopyTo({place});",
                _ => $"__CopyPart({part.Access}, {Literals.Of(part.Name)}, {place});",
            });
            start += part.Size;
        }
        writer.Close();
        writer.Line();
        if (environment.Observations.Any(static part => part.Kind == ObservationKind.Array))
            WriteCopyPart(writer, environment.Plugin.Id);
    }

    private static void WriteCopyPart(SourceWriter writer, string id)
    {
        writer.Line(GeneratedPart.Marker);
        writer.Open("private static void __CopyPart(global::System.ReadOnlySpan<float> part, string name, global::System.Span<float> place)");
        writer.Lines($$"""
            if (part.Length != place.Length)
                throw new global::System.InvalidOperationException($"Observation '{name}' of '{{id}}' must have {place.Length} elements, its Size; found {part.Length}.");
            part.CopyTo(place);
            """);
        writer.Close();
        writer.Line();
    }
}
