using SoftQ.Generators.Models;
using SoftQ.Generators.Text;

namespace SoftQ.Generators.Emission;

/// <summary>Writes <c>Create</c>: the constructor with its services and the parameters, in one expression.</summary>
internal static class CreationEmitter
{
    /// <summary>The file of a kernel or sampler, of which nothing else is generated.</summary>
    public static string Emit(PluginModel plugin) => GeneratedPart.Of(plugin.Type, contracts: "", writer => Write(writer, plugin));

    /// <summary>Writes the <c>Create</c> of a plugin class.</summary>
    public static void Write(SourceWriter writer, PluginModel plugin)
    {
        var services = string.Join(", ", plugin.Services.Select(static service => $"services.Get<{service}>()"));
        writer.Line("/// <summary>Makes one from the services that its constructor takes and a value for each of its parameters.</summary>");
        writer.Line("/// <param name=\"services\">Gives the services.</param>");
        writer.Line("/// <param name=\"parameters\">A value for every parameter, defaults filled in.</param>");
        writer.Line(GeneratedPart.Marker);
        Write(
            writer,
            $"public static {(plugin.HidesCreate ? "new " : "")}{plugin.Type.FullName} Create(global::SoftQ.Manifest.IPluginServices services, global::SoftQ.Parameters.ParameterValues parameters)",
            $"new {plugin.Type.FullName}({services})",
            "parameters",
            plugin.Parameters);
    }

    /// <summary>Writes a method that makes an object and sets its parameters.</summary>
    public static void Write(SourceWriter writer, string signature, string construction, string values, EquatableArray<ParameterModel> parameters)
    {
        writer.Open(signature);
        if (parameters.Count == 0)
        {
            writer.Line($"return {construction};");
        }
        else
        {
            writer.Open($"return {construction}");
            foreach (var parameter in parameters)
                writer.Line($"{parameter.Property} = {Value(parameter, values)},");
            writer.Close(";");
        }
        writer.Close();
    }

    private static string Value(ParameterModel parameter, string values)
    {
        var name = Literals.Of(parameter.Name);
        return parameter.Shape switch
        {
            null => $"{parameter.Type}.Create({values}.Under({name}))",
            { IsArray: true, IsNullable: true } => $"{values}.GetArrayOrNull<{parameter.Type}>({name})",
            { IsArray: true } => $"{values}.GetArray<{parameter.Type}>({name})",
            { IsNullable: true } => $"{values}.Get<{parameter.Type}?>({name})",
            _ => $"{values}.Get<{parameter.Type}>({name})",
        };
    }
}
