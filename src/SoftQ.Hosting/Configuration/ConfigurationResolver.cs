using SoftQ.Gym.Errors;
using SoftQ.Hosting.Configuration.Layers;
using SoftQ.Hosting.Configuration.Sweeps;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Configuration;

/// <summary>Turns a target, environment variables and overrides into a configuration in which everything has a value.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="sections">The sections that a configuration has.</param>
/// <example><code>
/// var resolver = new ConfigurationResolver(host.Catalog, [ConfigurationSection.Of(PluginKind.Environment), …]);
/// var configuration = resolver.Resolve(ConfigurationTarget.Find("MultiGoal-v0", host.Catalog), ["environment.goalReward=5"]);
/// </code></example>
public sealed class ConfigurationResolver(PluginCatalog catalog, IReadOnlyList<ConfigurationSection> sections)
{
    /// <summary>
    /// Environment variables; those called <c>SOFTQ__SECTION__PARAMETER</c> give values, as JSON or bare text, which win over the target's.
    /// </summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Resolves a configuration; the overrides win over all else, defaults fill in the rest.</summary>
    /// <param name="target">What the configuration starts from.</param>
    /// <param name="overrides">Overrides <c>section.parameter=value</c>, as JSON or bare text; the last one of a key wins.</param>
    /// <exception cref="ConfigurationException">Something is wrong; the exception holds all of it.</exception>
    public ResolvedConfiguration Resolve(ConfigurationTarget target, params IEnumerable<string> overrides)
    {
        var draft = Draft(target, overrides);
        return draft.Findings.Count == 0 ? new ResolvedConfiguration(draft.Sections!) : throw new ConfigurationException(draft.Findings);
    }

    /// <summary>Resolves as much as is right.</summary>
    /// <param name="target">What the configuration starts from.</param>
    /// <param name="overrides">Overrides.</param>
    /// <exception cref="ConfigurationException">A layer could not be read.</exception>
    internal ConfigurationDraft Draft(ConfigurationTarget target, IEnumerable<string> overrides) => Draft(Read(target, overrides));

    /// <summary>Resolves as much as is right of a configuration with lists of values to sweep over.</summary>
    /// <param name="target">What the configuration starts from.</param>
    /// <param name="overrides">Overrides; a list in one of them is swept over too.</param>
    /// <exception cref="ConfigurationException">A layer could not be read.</exception>
    internal SweepDraft Sweep(ConfigurationTarget target, IEnumerable<string> overrides)
    {
        var values = Read(target, overrides);
        var findings = new List<ConfigurationFinding>();
        var runs = new SweepGrid(new SweepReader(catalog, sections, values, findings).Axes(), values.Target, findings).Runs();
        return new SweepDraft([.. runs.Select(run => new SweepRunDraft(run, Draft(values.With(run.Layer()))))], findings);
    }

    private LayeredValues Read(ConfigurationTarget target, IEnumerable<string> overrides)
    {
        var ofTarget = target.Read(catalog);
        ConfigurationLayer[] layers = [.. ofTarget, VariableLayerReader.Read(Variables), OverrideLayerReader.Read(overrides)];
        // What follows a syntax error was not read, so that nothing can be said of what is missing.
        return Array.Exists(layers, static layer => layer.IsMalformed)
            ? throw new ConfigurationException([.. layers.SelectMany(static layer => layer.Findings)])
            : new LayeredValues(layers) { Target = ofTarget[^1].Source() };
    }

    private ConfigurationDraft Draft(LayeredValues values)
    {
        List<ConfigurationFinding> findings =
        [
            .. values.Layers.SelectMany(static layer => layer.Findings),
            .. UnknownSections(values),
            .. values.Layers.SelectMany(static layer => NamedPluginFolders.Of(layer)?.Findings ?? []),
        ];
        var resolver = new SectionResolver(catalog, sections, values, findings);
        return new ConfigurationDraft([.. sections.Select(resolver.Resolve)], findings);
    }

    private IEnumerable<ConfigurationFinding> UnknownSections(LayeredValues values) => values.Layers
        .SelectMany(static layer => layer.Entries.DistinctBy(static entry => entry.Section, StringComparer.OrdinalIgnoreCase))
        .Where(entry => !IsKnown(entry))
        .Select(entry => new ConfigurationFinding(entry.Source, entry.Section, "a known section", $"'{entry.Section}'", Suggestion(entry.Section)));

    private bool IsKnown(ConfigurationEntry entry) =>
        sections.Any(section => entry.IsIn(section.Name)) || entry.IsIn(ConfigurationKeys.Sweep)
        || (entry.Key is null && (entry.IsIn(ConfigurationKeys.Plugins) || ConfigurationKeys.Special.Any(entry.IsIn)));

    private string Suggestion(string name)
    {
        var names = sections.Select(static section => section.Name).ToArray();
        if (name.Split('.') is [var section, var key, ..] && names.Contains(section, StringComparer.OrdinalIgnoreCase))
            return $"In a file it is written {{ \"{section}\": {{ \"{key}\": … }} }}.";
        var owner = sections.FirstOrDefault(section => section.Owns(name));
        return owner is null ? DidYouMean.Suggest(name, names) : $"It belongs to '{owner.Name}'.";
    }
}
