namespace SoftQ.Generators.Models;

/// <summary>The plugins of an assembly.</summary>
/// <param name="AssemblyName">The assembly's name, which keeps its registration's name apart from other assemblies'.</param>
/// <param name="Plugins">Its plugins, sorted by kind, id and type, whatever the order of files.</param>
internal sealed record ManifestModel(string AssemblyName, EquatableArray<PluginModel> Plugins)
{
    /// <summary>Sorts plugins into a manifest.</summary>
    public static ManifestModel From(string assemblyName, IEnumerable<PluginModel> plugins) => new(
        assemblyName,
        [.. plugins
            .OrderBy(static plugin => plugin.Kind)
            .ThenBy(static plugin => plugin.Id, StringComparer.Ordinal)
            .ThenBy(static plugin => plugin.Type.FullName, StringComparer.Ordinal)]);
}
