using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Hosting.Tests.Configuration;

/// <summary>Resolves configurations over the fixture Healthy and two sections of the host.</summary>
internal sealed class Resolution(params string[] fixtures) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Resolution()
        : this("Healthy", "NewerContract")
    {
    }

    /// <summary>The sections that configurations have here.</summary>
    public static IReadOnlyList<ConfigurationSection> Sections { get; } =
    [
        ConfigurationSection.Of(PluginKind.Environment),
        ConfigurationSection.Of(PluginKind.Kernel, "constant"),
        ConfigurationSection.Of(PluginKind.Sampler, "still"),
        ConfigurationSection.OneOf(
            "algorithm",
            "slow",
            [
                new ParameterChoice("slow", "Takes its time", [new ParameterDescription("patience", ParameterType.Integer) { Default = "5" }]),
                new ParameterChoice("fast", "Hurries", [new ParameterDescription("haste", ParameterType.Number) { Default = "0.5" }]),
            ]),
        new ConfigurationSection(
            "training",
            [
                new ParameterDescription("steps", ParameterType.Integer) { Default = "25000", Minimum = 1 },
                new ParameterDescription("seed", ParameterType.Integer) { Default = "0" },
                new ParameterDescription("device", ParameterType.Text) { Default = "\"auto\"" },
                new ParameterDescription("hiddenSizes", ParameterType.Integer) { IsArray = true, Default = "[128,128]", Minimum = 1 },
                new ParameterDescription("rate", ParameterType.Number) { Default = "3e-4", Minimum = 0, Maximum = 1 },
            ]),
    ];

    public PluginCatalog Catalog { get; } = new(Fixture.Folders(fixtures));

    public ResolvedConfiguration Environment(params string[] overrides) =>
        Resolver().Resolve(ConfigurationTarget.Environment("Corridor-v0"), overrides);

    public ResolvedConfiguration File(string json, params string[] overrides) =>
        Resolver().Resolve(Target(json), overrides);

    /// <summary>What is wrong with a file, its name given without the folder.</summary>
    public IReadOnlyList<ConfigurationFinding> FindingsInFile(string json, params string[] overrides)
    {
        var exception = Assert.Throws<ConfigurationException>(() => File(json, overrides));
        return
        [
            .. exception.Findings.Select(finding => finding with
            {
                Source = finding.Source with { Name = ShortName(finding.Source.Name) },
                Found = ShortName(finding.Found),
            }),
        ];
    }

    /// <summary>The one thing that is wrong with an override.</summary>
    public ConfigurationFinding FindingInOverride(string text) =>
        Assert.Single(Assert.Throws<ConfigurationException>(() => Environment(text)).Findings);

    public ConfigurationResolver Resolver(params IEnumerable<(string Name, string Value)> variables) => new(Catalog, Sections)
    {
        Variables = variables.ToDictionary(static variable => variable.Name, static variable => variable.Value),
    };

    /// <summary>Writes a file into the folder of the configurations.</summary>
    public string Write(string json, string name = "run.json") => _folder.Write(name, json);

    public ConfigurationTarget Target(string json) => ConfigurationTarget.File(Write(json));

    public void Dispose() => _folder.Dispose();

    private string ShortName(string text) => text.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
