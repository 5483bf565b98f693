using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>
/// Writes state capture. The generated part's own entries begin with <c>$</c>, which no member's name does. Restoring works on an
/// instance that was never reset.
/// </summary>
internal static class CaptureEmitter
{
    private const string Marshal = "global::System.Runtime.InteropServices.MemoryMarshal";

    public static void Write(SourceWriter writer, EnvironmentModel environment)
    {
        var capture = environment.Capture;
        Method(
            writer,
            ContractMember.Begin(writer, environment, ContractMember.Capturable, "void", "Capture") + "(global::SoftQ.Gym.State.StateWriter writer)",
            """
            writer.Write("$begun", this.__begun);
            writer.Write("$random.present", this.__random is not null);
            if (this.__random is not null)
                writer.Write("$random", this.__random);
            """,
            capture.State.Select(static state => WherePresent(state, Capture(state))).Concat(capture.Write is null ? [] : [$"{capture.Write}(writer);"]));
        Method(
            writer,
            ContractMember.Begin(writer, environment, ContractMember.Capturable, "void", "Restore") + "(global::SoftQ.Gym.State.StateReader reader)",
            """
            this.__begun = reader.Read<bool>("$begun");
            if (reader.Read<bool>("$random.present"))
                reader.Read("$random", this.__random ??= new global::SoftQ.Gym.RandomStream(0UL));
            else
                this.__random = null;
            """,
            capture.State.Select(static state => WherePresent(state, Restore(state))).Concat(capture.Read is null ? [] : [$"{capture.Read}(reader);"]));
    }

    private static void Method(SourceWriter writer, string signature, string own, IEnumerable<string> state)
    {
        writer.Open(signature);
        writer.Lines(own);
        foreach (var piece in state)
            writer.Lines(piece);
        writer.Close();
        writer.Line();
    }

    // What stays in place is there from the beginning or never; an array is a span either way.
    private static string WherePresent(StateModel state, string statements) =>
        state is { MayBeNull: true, Kind: StateKind.FixedGrid or StateKind.FixedList or StateKind.Part }
            ? $"if ({state.Access} is not null)\n{{\n    {statements.Replace("\n", "\n    ")}\n}}"
            : statements;

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
            StateKind.FixedGrid => $"writer.WriteSpan<{state.Type}>({name}, {GridSpan(state)});",
            StateKind.FixedList => $"writer.WriteSpan<{state.Type}>({name}, global::System.Runtime.InteropServices.CollectionsMarshal.AsSpan({access}));",
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
            StateKind.FixedGrid => $"reader.ReadSpan<{state.Type}>({name}, {GridSpan(state)});",
            StateKind.FixedList => $"""
                {access}.Clear();
                {access}.AddRange(reader.ReadArray<{state.Type}>({name}));
                """,
            _ => $"reader.Read({name}, {access});",
        };
    }

    private static string GridSpan(StateModel state)
    {
        var first = $"ref global::System.Runtime.CompilerServices.Unsafe.As<byte, {state.Type}>(ref {Marshal}.GetArrayDataReference({state.Access}))";
        return $"{Marshal}.CreateSpan({first}, {state.Access}.Length)";
    }
}
