using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes the descriptions and the creation of a parameter set.</summary>
internal static class ParameterSetEmitter
{
    private const string Description = "global::SoftQ.Parameters.ParameterDescription";

    public static string Emit(ParameterSetModel set) =>
        GeneratedPart.Of(set.Type, $"global::SoftQ.Parameters.IParameterSet<{set.Type.FullName}>", writer =>
        {
            var modifiers = $"public static {(set.HidesInherited ? "new " : "")}";
            writer.Line("/// <inheritdoc/>");
            writer.Line(GeneratedPart.Marker);
            writer.Open($"{modifiers}global::System.Collections.Generic.IReadOnlyList<{Description}> Descriptions {{ get; }} = global::System.Array.AsReadOnly(new {Description}[]");
            foreach (var (name, shape) in set.Parameters.SelectMany(static parameter => parameter.Flatten()))
                Write(writer, name, shape);
            writer.Close(");");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line(GeneratedPart.Marker);
            CreationEmitter.Write(
                writer,
                $"{modifiers}{set.Type.FullName} Create(global::SoftQ.Parameters.ParameterValues values)",
                $"new {set.Type.FullName}()",
                "values",
                set.Parameters);
        });

    private static void Write(SourceWriter writer, string name, ParameterShape shape)
    {
        writer.Open($"new {Description}({Literals.Of(name)}, global::SoftQ.Parameters.ParameterType.{shape.Type})");
        foreach (var property in ParameterProperties.Of(shape))
            writer.Line(property + ",");
        writer.Close(",");
    }
}
