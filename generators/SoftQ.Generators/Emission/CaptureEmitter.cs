using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>
/// Writes state capture. The generated part's own entries begin with <c>$</c>, which no member's name does. Restoring works on an
/// instance that was never reset.
/// </summary>
internal static class CaptureEmitter
{
    public static void Write(SourceWriter writer, EnvironmentModel environment)
    {
        Method(
            writer,
            "public void Capture(global::SoftQ.Gym.State.StateWriter writer)",
            """
            writer.Write("$begun", this.__begun);
            writer.Write("$random.present", this.__random is not null);
            if (this.__random is not null)
                writer.Write("$random", this.__random);
            """,
            environment.State.Select(Capture));
        Method(
            writer,
            "public void Restore(global::SoftQ.Gym.State.StateReader reader)",
            """
            this.__begun = reader.Read<bool>("$begun");
            if (reader.Read<bool>("$random.present"))
                reader.Read("$random", this.__random ??= new global::SoftQ.Gym.RandomStream(0UL));
            else
                this.__random = null;
            """,
            environment.State.Select(Restore));
    }

    private static void Method(SourceWriter writer, string signature, string own, IEnumerable<string> state)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(GeneratedPart.Marker);
        writer.Open(signature);
        writer.Lines(own);
        foreach (var piece in state)
            writer.Lines(piece);
        writer.Close();
        writer.Line();
    }

    private static string Capture(StateModel state)
    {
        var (name, present, access) = (Literals.Of(state.Name), Literals.Of(state.Name + ".present"), state.Access);
        return state.Kind switch
        {
            StateKind.NullableValue => $"""
                writer.Write({present}, {access}.HasValue);
                writer.Write({name}, {access}.GetValueOrDefault());
                """,
            StateKind.Array => $"""
                writer.Write({present}, {access} is not null);
                writer.WriteSpan<{state.Type}>({name}, {access});
                """,
            StateKind.FixedArray => $"writer.WriteSpan<{state.Type}>({name}, {access});",
            _ => $"writer.Write({name}, {access});",
        };
    }

    private static string Restore(StateModel state)
    {
        var (name, present, access) = (Literals.Of(state.Name), Literals.Of(state.Name + ".present"), state.Access);
        return state.Kind switch
        {
            StateKind.Value => $"{access} = reader.Read<{state.Type}>({name});",
            StateKind.NullableValue => $$"""
                {
                    var present = reader.Read<bool>({{present}});
                    var value = reader.Read<{{state.Type}}>({{name}});
                    {{access}} = present ? value : null;
                }
                """,
            StateKind.Text => $"{access} = reader.ReadString({name})!;",
            StateKind.Array => $$"""
                {
                    var present = reader.Read<bool>({{present}});
                    var values = reader.ReadArray<{{state.Type}}>({{name}});
                    {{access}} = present ? values : null!;
                }
                """,
            StateKind.FixedArray => $"reader.ReadSpan<{state.Type}>({name}, {access});",
            _ => $"reader.Read({name}, {access});",
        };
    }
}
