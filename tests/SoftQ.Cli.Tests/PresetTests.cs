using SoftQ.Hosting.Plugins;
using SoftQ.Learning.Runs;
using SoftQ.Manifest;

namespace SoftQ.Cli.Tests;

public sealed class PresetTests
{
    private static readonly PluginCatalog Catalog = new(new PluginFolders([], variable: null, BuiltPaths.Plugins));

    public static TheoryData<string> Names => [.. Catalog.Presets.Select(static preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_preset_starts_and_learns_without_a_number_that_is_none(string name)
    {
        using var tool = new Tool();
        var result = tool.Run(
            "train", name, "--out", "run", "--steps", "60", "--set", "training.warmupSteps=50", "--set", "training.metricsInterval=60", "--set", "training.replayCapacity=100");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var last = MetricsFile.Read(tool.Under("run", "metrics.csv"))[^1];
        Assert.True(double.IsFinite(last.Loss) && double.IsFinite(last.ActionValue) && double.IsFinite(last.NextValue), last.ToString());
    }

    [Fact]
    public void Every_built_in_environment_that_needs_nothing_from_outside_has_a_preset_and_the_page_of_configurations_tells_of_all_presets()
    {
        var table = Documents.Text("docs/configuration.md");
        Assert.All(Catalog.Presets, preset => Assert.Contains($"| `{preset.Name}` | ", table, StringComparison.Ordinal));
        var texts = Catalog.Presets.Select(static preset => File.ReadAllText(preset.Path)).ToArray();
        // The robots need an engine that a machine may lack.
        var ready = Catalog.OfKind(PluginKind.Environment).Where(static environment =>
            environment.Plugin.Name != "SoftQ.Plugins.MuJoCo" && environment.Parameters.All(static parameter => !parameter.IsRequired));
        Assert.All(ready, environment =>
            Assert.Contains(texts, text => text.Contains($"\"{environment.Id}\"", StringComparison.Ordinal)));
    }
}
