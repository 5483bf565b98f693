using System.Text;
using System.Text.Json;
using CsCheck;
using Json.Schema;
using SoftQ.Hosting.Configuration.Schemas;
using SoftQ.Hosting.Tests.Configuration.Bad;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class ConfigurationSchemaTests : IDisposable
{
    // What a schema cannot see: keys given twice, halves of characters, numbers beyond a double, files that are elsewhere.
    private static readonly string[] BeyondASchema =
    [
        "a key given twice", "a key given twice in different case", "a section given twice", "half of a character in a value", "environment.reward: 1e999",
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
