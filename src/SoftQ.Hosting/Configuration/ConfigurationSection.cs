using System.Text.Json;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Configuration;

/// <summary>A section of a run's configuration: a flat list of parameters.</summary>
/// <param name="Name">Its name, in camel case.</param>
/// <param name="Parameters">Its parameters; those of a plugin section are joined by the plugin's own.</param>
public sealed record ConfigurationSection(string Name, IReadOnlyList<ParameterDescription> Parameters)
{
    /// <summary>The parameter that names the plugin, or the parameter set.</summary>
    public const string Id = "id";

    /// <summary>The parameter that overrides an environment's time limit.</summary>
    public const string MaxEpisodeSteps = "maxEpisodeSteps";

    /// <summary>The kind of plugin that the section configures, or null for a section of the host.</summary>
    public PluginKind? Kind { get; private init; }

    /// <summary>The parameter sets that <c>id</c> chooses from; empty where the section has only one.</summary>
    public IReadOnlyList<ParameterChoice> Choices { get; private init; } = [];

    /// <summary>Whether an <c>id</c> chooses what else the section holds.</summary>
    public bool HasId => Kind is not null || Choices.Count > 0;

    /// <summary>The section of a plugin, under the name of its kind: an <c>id</c> and beside it the plugin's own parameters.</summary>
    /// <param name="kind">The kind of plugin.</param>
    /// <param name="defaultId">The plugin where the configuration names none; null where it must.</param>
    public static ConfigurationSection Of(PluginKind kind, string? defaultId = null)
    {
        var id = new ParameterDescription(Id, ParameterType.Text)
        {
            Default = defaultId is null ? null : JsonSerializer.Serialize(defaultId),
            Description = $"Which {kind.Word()} to use.",
        };
        return new ConfigurationSection(kind.Word(), [id]) { Kind = kind };
    }

    /// <summary>A section that holds one of several parameter sets: an <c>id</c> and beside it the parameters of the set that it names.</summary>
    /// <param name="name">The section's name, in camel case.</param>
    /// <param name="defaultId">The set where the configuration names none.</param>
    /// <param name="choices">The sets.</param>
    public static ConfigurationSection OneOf(string name, string defaultId, IReadOnlyList<ParameterChoice> choices)
    {
        var id = new ParameterDescription(Id, ParameterType.Text)
        {
            Default = JsonSerializer.Serialize(defaultId),
            AllowedValues = [.. choices.Select(static choice => choice.Id)],
            Description = $"Which {name} to use.",
        };
        return new ConfigurationSection(name, [id]) { Choices = choices };
    }

    /// <summary>The names that configurations use beside a plugin's own parameters.</summary>
    /// <param name="kind">The kind of plugin.</param>
    internal static IReadOnlyList<string> ReservedNames(PluginKind kind) =>
        kind == PluginKind.Environment ? [Id, MaxEpisodeSteps] : [Id];

    /// <summary>All parameters of the section for a plugin.</summary>
    /// <param name="entry">The plugin.</param>
    internal IReadOnlyList<ParameterDescription> ParametersFor(PluginEntry entry)
    {
        if (Kind != PluginKind.Environment)
            return [.. Parameters, .. entry.Parameters];
        var limit = new ParameterDescription(MaxEpisodeSteps, ParameterType.Integer)
        {
            Default = JsonSerializer.Serialize(entry.MaxEpisodeSteps),
            Minimum = 0,
            Maximum = int.MaxValue,
            Description = "Steps after which an episode is truncated; 0 for never.",
        };
        return [.. Parameters, limit, .. entry.Parameters];
    }

    /// <summary>All parameters of the section for one of its parameter sets.</summary>
    /// <param name="id">The set's name.</param>
    internal IReadOnlyList<ParameterDescription> ParametersFor(string id) =>
        [.. Parameters, .. Choices.Single(choice => choice.Id == id).Parameters];

    /// <summary>All parameters of the section for what may be the name of a plugin or a parameter set.</summary>
    /// <param name="id">The name, or what somebody took for one.</param>
    /// <param name="catalog">The plugins.</param>
    internal IReadOnlyList<ParameterDescription> ParametersForAny(string? id, PluginCatalog catalog)
    {
        if (Kind is { } kind)
            return catalog.OfKind(kind).FirstOrDefault(plugin => plugin.Id == id) is { } plugin ? ParametersFor(plugin) : Parameters;
        return Choices.Any(choice => choice.Id == id) ? ParametersFor(id!) : Parameters;
    }

    /// <summary>The parameter sets that have a parameter.</summary>
    /// <param name="name">The parameter's name.</param>
    internal IEnumerable<string> ChoicesWith(string name) =>
        Choices.Where(choice => Has(choice.Parameters, name)).Select(static choice => choice.Id);

    /// <summary>Whether a parameter is the section's, whatever plugins there are.</summary>
    /// <param name="name">The parameter's name.</param>
    internal bool Owns(string name) => Kind is null && (Has(Parameters, name) || ChoicesWith(name).Any());

    private static bool Has(IEnumerable<ParameterDescription> parameters, string name) =>
        parameters.Any(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
