using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes the generated part of an environment.</summary>
internal static class EnvironmentEmitter
{
    private const string Contract = "global::SoftQ.Gym.Environments.IEnvironment";
    private const string InfoType = "global::System.Collections.Generic.IReadOnlyDictionary<string, object?>";

    public static string Emit(EnvironmentModel environment) =>
        GeneratedPart.Of(environment.Plugin.Type, $"{Contract}, global::SoftQ.Gym.State.ICapturable", writer =>
        {
            SpaceEmitter.WriteFields(writer, environment);
            EpisodeEmitter.WriteFields(writer, environment);
            WriteProperties(writer, environment);
            EpisodeEmitter.WriteMethods(writer, environment);
            CaptureEmitter.Write(writer, environment);
            if (!environment.HasDispose)
                WriteDispose(writer);
            CreationEmitter.Write(writer, environment.Plugin);
        });

    private static void WriteProperties(SourceWriter writer, EnvironmentModel environment)
    {
        Property(writer, environment, "global::SoftQ.Gym.Environments.EnvironmentSpec?", "Spec", "__spec");
        Property(writer, environment, "global::SoftQ.Gym.Spaces.Space", "ObservationSpace", "__observationSpace");
        Property(writer, environment, "global::SoftQ.Gym.Spaces.Space", "ActionSpace", "__actionSpace");
        Property(writer, environment, "global::SoftQ.Gym.State.ICapturable?", "State", "this");
        if (environment.Info.Count == 0)
        {
            Property(writer, environment, InfoType, "Info", "global::System.Collections.ObjectModel.ReadOnlyDictionary<string, object?>.Empty");
            return;
        }
        Head(writer);
        writer.Open(Declaration(environment, InfoType, "Info"));
        writer.Open("get");
        writer.Open("return new global::System.Collections.Generic.Dictionary<string, object?>(global::System.StringComparer.Ordinal)");
        foreach (var entry in environment.Info)
            writer.Line($"[{Literals.Of(entry.Name)}] = {entry.Access},");
        writer.Close(";");
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void Property(SourceWriter writer, EnvironmentModel environment, string type, string name, string value)
    {
        Head(writer);
        writer.Line($"{Declaration(environment, type, name)} => {value};");
        writer.Line();
    }

    // A name that the author uses for something else stays the author's; the contract is then implemented explicitly.
    private static string Declaration(EnvironmentModel environment, string type, string name) =>
        environment.TakenNames.Contains(name) ? $"{type} {Contract}.{name}" : $"public {type} {name}";

    private static void WriteDispose(SourceWriter writer)
    {
        Head(writer);
        writer.Open("public void Dispose()");
        writer.Close();
        writer.Line();
    }

    private static void Head(SourceWriter writer)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(GeneratedPart.Marker);
    }
}
