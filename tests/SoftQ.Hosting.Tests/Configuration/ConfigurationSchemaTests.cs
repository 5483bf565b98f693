using System.Text;
using System.Text.Json;
using CsCheck;
using Json.Schema;
using SoftQ.Hosting.Configuration.Schemas;
using SoftQ.Hosting.Tests.Configuration.Bad;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class ConfigurationSchemaTests : IDisposable
{
    // What a schema cannot see: keys given twice, halves of characters, numbers beyond a double, and whether a list is for a sweep.
    private static readonly string[] BeyondASchema =
    [
        "a key given twice", "a key given twice in different case", "a section given twice", "half of a character in a value", "environment.reward: 1e999",
        "environment.length: [5]", "environment.reward: [5]", "environment.marks: [[1]]", "training.hiddenSizes: [[1]]",
    ];

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly Resolution _resolution = new();
    private readonly string _text;
    private readonly JsonSchema _schema;

    public ConfigurationSchemaTests()
    {
        _text = new ConfigurationSchema(_resolution.Catalog, Resolution.Sections).ToJson();
        _schema = JsonSchema.FromText(_text);
    }

    public static TheoryData<string> Wrong =>
        [.. BadKeys.All.Concat(BadValues.All).Select(static bad => bad.Name).Except(BeyondASchema)];

    public void Dispose() => _resolution.Dispose();

    [Fact]
    public Task The_schema_is_as_agreed() => Verifier.Verify(_text, "json").UseDirectory("_snapshots");

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_the_resolver_refuses_for_its_shape_the_schema_refuses_too(string name) =>
        Assert.False(Accepts(Encoding.UTF8.GetString(BadKeys.All.Concat(BadValues.All).Single(bad => bad.Name == name).Content)));

    [Fact]
    public void What_the_resolver_takes_the_schema_takes_too() => RandomConfigurations.Pairs.Sample(
        pair => Assert.True(Accepts(pair.Json.Replace("BRIGHT", "bright", StringComparison.Ordinal)), pair.Json), iter: 100, threads: 1);

    [Fact]
    public void What_was_resolved_is_taken() => Assert.True(Accepts(_resolution.Environment("environment.length=7").ToJson()));

    [Theory]
    [InlineData("""{ "extends": "short-corridor" }""")]
    [InlineData("""{ "extends": "bases/corridor.json", "environment": { "length": 3 }, "algorithm": { "haste": 1 } }""")]
    [InlineData("""{ "$schema": "softq.schema.json", "environment": { "id": "Corridor-v0" } }""")]
    public void A_file_may_leave_to_another_what_it_lies_upon(string json) => Assert.True(Accepts(json));

    [Theory]
    [InlineData("""{ "environment": { "id": "Corridor-v0", "length": [3, 4] }, "training": { "seed": [0, 1], "hiddenSizes": [[64], [32, 32]] } }""")]
    [InlineData("""{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": ["slow", "fast"] } }""")]
    [InlineData("""{ "environment": { "id": "Corridor-v0", "length": [3, 4] }, "training": { "seed": [0, 1] }, "sweep": { "zip": [["environment.length", "training.seed"]] } }""")]
    public void Lists_to_sweep_over_are_taken(string json) => Assert.True(Accepts(json));

    [Theory]
    [InlineData("""{ "environment": { "id": "Corridor-v0", "length": [3, "four"] } }""")]
    [InlineData("""{ "environment": { "id": "Corridor-v0", "length": [] } }""")]
    [InlineData("""{ "environment": { "id": "Corridor-v0" }, "algorithm": { "id": ["slow", "fats"] } }""")]
    [InlineData("""{ "environment": { "id": "Corridor-v0" }, "sweep": { "zip": [["training.seed"]] } }""")]
    [InlineData("""{ "environment": { "id": "Corridor-v0" }, "sweep": { "zipp": [] } }""")]
    public void What_no_sweep_takes_is_refused_in_it_too(string json) => Assert.False(Accepts(json));

    [Theory]
    [InlineData("""{ "extends": "short-coridor" }""")]
    [InlineData("""{ "extends": "short-corridor", "algorithm": { "id": "slow", "haste": 1 } }""")]
    [InlineData("""{ "extends": "short-corridor", "environment": { "lenght": 1 } }""")]
    public void What_no_plugin_has_is_refused_there_too(string json) => Assert.False(Accepts(json));

    private bool Accepts(string json)
    {
        using var document = JsonDocument.Parse(json, Options);
        return _schema.Evaluate(document.RootElement).IsValid;
    }
}
