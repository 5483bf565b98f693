using SoftQ.Hosting.Configuration;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class LayerTests : IDisposable
{
    private readonly Resolution _resolution = new();

    public void Dispose() => _resolution.Dispose();

    [Fact]
    public void Later_layers_win_and_every_value_tells_its_own()
    {
        _resolution.Write("""{ "extends": "short-corridor", "training": { "steps": 1, "seed": 1, "device": "cpu", "rate": 0.1 } }""", "base.json");
        var section = _resolution.Resolver(("softq__Training__Device", "cuda"), ("SOFTQ__TRAINING__RATE", "0.3"), ("SOFTQ_PLUGINS", "elsewhere")).Resolve(
            _resolution.Target("""
                {
                  "extends": "base.json",
                  "training": {
                    "seed": 2, "device": "mps", "rate": 0.2
                  }
                }
                """),
            "training.rate=0.4");

        Assert.Equal(
            [
                ("environment.length", "3", "preset short-corridor.json:2"),
                ("training.hiddenSizes", "[128,128]", "default the default"),
                ("training.steps", "1", "file base.json:1"),
                ("training.seed", "2", "file run.json:4"),
                ("training.device", "\"cuda\"", "environment variable softq__Training__Device"),
                ("training.rate", "0.4", "override override 'training.rate=0.4'"),
            ],
            new[] { "environment.length", "training.hiddenSizes", "training.steps", "training.seed", "training.device", "training.rate" }
                .Select(key => (key, Value(section, key), Source(section, key))));
    }

    [Fact]
    public void A_value_for_a_plugin_that_a_later_layer_replaces_does_not_count()
    {
        var section = _resolution.File("""{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": "slow", "patience": 9 } }""", "algorithm.id=fast")["algorithm"];

        Assert.Equal(["haste", "id"], section.Values.Keys.Order());
    }

    [Fact]
    public void A_value_that_the_later_plugin_has_too_stays() => Assert.Equal(
        7L,
        _resolution.File("""{ "environment": { "id": "Corridor-v0", "maxEpisodeSteps": 7 } }""", "environment.id=Corridor-v0")["environment"].Values["maxEpisodeSteps"]);

    [Fact]
    public void A_misspelt_key_of_a_plugin_that_a_later_layer_replaces_is_still_found()
    {
        var findings = _resolution.FindingsInFile("""{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": "slow", "patiense": 9 } }""", "algorithm.id=fast");

        Assert.Equal("algorithm.patiense", Assert.Single(findings).Key);
    }

    [Fact]
    public void What_a_file_extends_is_looked_for_from_its_own_folder()
    {
        _resolution.Write("""{ "environment": { "id": "Corridor-v0", "length": 4 } }""", "bases/corridor.json");
        _resolution.Write("""{ "extends": "./corridor.json", "training": { "steps": 3 } }""", "bases/short.json");

        var configuration = _resolution.File("""{ "extends": "bases/short.json" }""");

        Assert.Equal((4L, 3L), (configuration["environment"].Values["length"], configuration["training"].Values["steps"]));
    }

    [Fact]
    public void The_names_of_a_schema_and_of_what_was_resolved_are_passed_over() => Assert.Equal(
        _resolution.Environment().ToJson(),
        _resolution.File("""{ "$schema": "softq.schema.json", "environment": { "id": "Corridor-v0" }, "resolved": { "anything": [1] } }""").ToJson());

    private static string Value(ResolvedConfiguration configuration, string key) =>
        ResolvedConfiguration.ValueText(configuration[key.Split('.')[0]].Values[key.Split('.')[1]]);

    private static string Source(ResolvedConfiguration configuration, string key)
    {
        var source = configuration[key.Split('.')[0]].Sources[key.Split('.')[1]];
        return $"{source.Layer.Word()} {source with { Name = Path.GetFileName(source.Name) }}";
    }
}
