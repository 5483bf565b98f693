using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes the generated part of an environment.</summary>
internal static class EnvironmentEmitter
{
    private const string InfoType = "global::System.Collections.Generic.IReadOnlyDictionary<string, object?>";

    public static string Emit(EnvironmentModel environment)
    {
        var contracts = $"{ContractMember.Environment}, {ContractMember.Capturable}{(environment.Render is null ? "" : $", {RenderEmitter.Contract}")}";
        return GeneratedPart.Of(environment.Plugin.Type, contracts, writer =>
        {
            SpaceEmitter.WriteFields(writer, environment);
            EpisodeEmitter.WriteFields(writer, environment);
            WriteProperties(writer, environment);
            EpisodeEmitter.WriteMethods(writer, environment);
            if (environment.Render is { } render)
                RenderEmitter.Write(writer, render, environment.Plugin.Id);
            CaptureEmitter.Write(writer, environment);
            if (!environment.HasDispose)
                WriteDispose(writer, environment);
            CreationEmitter.Write(writer, environment.Plugin);
        });
    }

    private static void WriteProperties(SourceWriter writer, EnvironmentModel environment)
    {
        Property(writer, environment, "global::SoftQ.Gym.Environments.EnvironmentSpec?", "Spec", "__spec");
        Property(writer, environment, "global::SoftQ.Gym.Spaces.Space", "ObservationSpace", "__observationSpace");
        Property(writer, environment, "global::SoftQ.Gym.Spaces.Space", "ActionSpace", "__actionSpace");
        Property(writer, environment, $"{ContractMember.Capturable}?", "State", "this");
        if (environment.Info.Count == 0)
        {
            Property(writer, environment, InfoType, "Info", "global::System.Collections.ObjectModel.ReadOnlyDictionary<string, object?>.Empty");
            return;
        }
        writer.Open(ContractMember.Begin(writer, environment, ContractMember.Environment, InfoType, "Info"));
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
        writer.Line($"{ContractMember.Begin(writer, environment, ContractMember.Environment, type, name)} => {value};");
        writer.Line();
    }

    private static void WriteDispose(SourceWriter writer, EnvironmentModel environment)
    {
        writer.Open(ContractMember.Begin(writer, environment, "global::System.IDisposable", "void", "Dispose") + "()");
        writer.Close();
        writer.Line();
    }
}
