using SoftQ.Hosting.Plugins;
using SoftQ.Parameters;

namespace SoftQ.Cli.Plugins;

/// <summary>The JSON of plugins, the same in every command.</summary>
internal static class PluginJson
{
    /// <summary>A plugin.</summary>
    /// <param name="status">Where it stands.</param>
    public static object Of(PluginStatus status) => new
    {
        Name = status.Manifest?.Name ?? Path.GetFileName(status.Path),
        status.Manifest?.Version,
        State = status.State.Word(),
        status.Path,
        status.Reason,
        status.Notices,
        status.Manifest?.Framework,
        SharedReferences = status.Manifest?.SharedReferences.Where(static reference => reference.IsContract).Select(static reference => new
        {
            reference.Name,
            Version = reference.Version.ToString(),
            HostVersion = reference.HostVersion.ToString(),
        }) ?? [],
        Classes = status.Manifest?.Entries.Select(Of) ?? [],
    };

    /// <summary>A preset.</summary>
    /// <param name="preset">The preset.</param>
    public static object Of(Preset preset) => new { preset.Name, Plugin = preset.Owner.Name, preset.Path };

    private static object Of(PluginEntry entry) => new
    {
        Kind = entry.Kind.Word(),
        entry.Id,
        Type = entry.TypeName,
        entry.Description,
        Contract = entry.ContractVersion,
        entry.MaxEpisodeSteps,
        Parameters = entry.Parameters.Select(Of),
    };

    private static object Of(ParameterDescription parameter) => new
    {
        parameter.Name,
        Type = parameter.Type.ToString().ToLowerInvariant(),
        parameter.IsArray,
        parameter.Default,
        Minimum = OrNull(parameter.Minimum),
        Maximum = OrNull(parameter.Maximum),
        parameter.AllowedValues,
        parameter.Description,
    };

    private static double? OrNull(double bound) => double.IsFinite(bound) ? bound : null;
}
