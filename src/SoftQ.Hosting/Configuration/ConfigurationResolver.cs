using Microsoft.Extensions.Configuration;
using SoftQ.Gym.Errors;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Configuration;

/// <summary>Turns a target and overrides into a configuration in which everything has a value.</summary>
/// <param name="catalog">The plugins.</param>
/// <param name="sections">The sections that a configuration has.</param>
/// <example><code>
/// var resolver = new ConfigurationResolver(host.Catalog, [ConfigurationSection.Of(PluginKind.Environment), …]);
/// var configuration = resolver.Resolve(ConfigurationTarget.Find("MultiGoal-v0", host.Catalog), ["environment.goalReward=5"]);
/// </code></example>
public sealed class ConfigurationResolver(PluginCatalog catalog, IReadOnlyList<ConfigurationSection> sections)
{
    /// <summary>Resolves a configuration; the overrides win over the target, defaults fill in the rest.</summary>
    /// <param name="target">What the configuration starts from.</param>
    /// <param name="overrides">Overrides <c>section.parameter=value</c>, as JSON or bare text; the last one of a key wins.</param>
    /// <exception cref="ConfigurationException">Something is wrong; the exception holds all of it.</exception>
    public ResolvedConfiguration Resolve(ConfigurationTarget target, params IEnumerable<string> overrides)
    {
        ConfigurationLayer[] layers = [target.Read(), OverrideLayerReader.Read(overrides)];
        List<ConfigurationFinding> findings = [.. layers.SelectMany(static layer => layer.Findings)];
        // What follows a syntax error was not read, so that nothing can be said of what is missing.
        if (layers.Any(static layer => layer.IsMalformed))
            throw new ConfigurationException(findings);

        var builder = new ConfigurationBuilder();
        foreach (var layer in layers)
            builder.Add(layer);
        var values = new LayeredValues(builder.Build());

        findings.AddRange(UnknownSections(values));
        var resolver = new SectionResolver(catalog, sections, values, findings);
        ResolvedSection?[] resolved = [.. sections.Select(resolver.Resolve)];
        return findings.Count == 0 ? new ResolvedConfiguration(resolved!) : throw new ConfigurationException(findings);
    }

    private IEnumerable<ConfigurationFinding> UnknownSections(LayeredValues values)
    {
        string[] known = [.. sections.Select(static section => section.Name), ResolvedConfiguration.PluginsSection];
        return values.Entries
            .Where(entry => !known.Contains(entry.Section, StringComparer.OrdinalIgnoreCase))
            .DistinctBy(static entry => entry.Section, StringComparer.OrdinalIgnoreCase)
            .Select(entry => new ConfigurationFinding(
                entry.Source,
                entry.Section,
                "a known section",
                $"'{entry.Section}'",
                DidYouMean.Suggest(entry.Section, known)));
    }
}
