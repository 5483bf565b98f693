using Microsoft.CodeAnalysis.CSharp;
using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes what names an assembly's plugins to the host: attributes to read, and a registration to run.</summary>
internal static class ManifestEmitter
{
    /// <summary>The manifest's file, without extension.</summary>
    public const string FileName = "SoftQ.Manifest";

    public static string Emit(ManifestModel manifest)
    {
        var space = $"SoftQ.Generated.{Identifier(manifest.AssemblyName)}";
        var writer = new SourceWriter();
        writer.Lines(GeneratedPart.Head);
        foreach (var plugin in manifest.Plugins)
        {
            writer.Line(Describe(plugin));
            foreach (var (name, shape) in plugin.Parameters.SelectMany(static parameter => parameter.Flatten()))
                writer.Line(Describe(plugin, name, shape));
        }
        writer.Line($"[assembly: global::SoftQ.Manifest.PluginRegistrationAttribute(typeof(global::{space}.PluginRegistration))]");
        writer.Line();
        writer.Open($"namespace {space}");
        writer.Line(GeneratedPart.Marker);
        writer.Open("internal sealed class PluginRegistration : global::SoftQ.Manifest.IPluginRegistration");
        writer.Open("public void Register(global::SoftQ.Manifest.IPluginRegistry registry)");
        foreach (var plugin in manifest.Plugins)
            writer.Line($"registry.Add{plugin.Kind}({Literals.Of(plugin.Id)}, {plugin.Type.FullName}.Create);");
        writer.Close();
        writer.Close();
        writer.Close();
        return writer.ToString();
    }

    private static string Describe(PluginModel plugin)
    {
        var arguments = new List<string>
        {
            Kind(plugin),
            Literals.Of(plugin.Id),
            $"typeof({plugin.Type.FullName})",
            "global::SoftQ.Manifest.ContractVersion.Current",
        };
        if (plugin.Description.Length > 0)
            arguments.Add($"Description = {Literals.Of(plugin.Description)}");
        if (plugin.MaxEpisodeSteps > 0)
            arguments.Add($"MaxEpisodeSteps = {Literals.Of(plugin.MaxEpisodeSteps)}");
        return $"[assembly: global::SoftQ.Manifest.PluginAttribute({string.Join(", ", arguments)})]";
    }

    private static string Describe(PluginModel plugin, string name, ParameterShape shape)
    {
        var arguments = new List<string>
        {
            Kind(plugin),
            Literals.Of(plugin.Id),
            Literals.Of(name),
            $"global::SoftQ.Parameters.ParameterType.{shape.Type}",
        };
        arguments.AddRange(ParameterProperties.Of(shape));
        return $"[assembly: global::SoftQ.Manifest.PluginParameterAttribute({string.Join(", ", arguments)})]";
    }

    private static string Kind(PluginModel plugin) => $"global::SoftQ.Manifest.PluginKind.{plugin.Kind}";

    // The underscore in front keeps a name that begins with a digit, or is a word of the language, an identifier.
    private static string Identifier(string name) =>
        "_" + new string([.. name.Select(static character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_')]);
}
