using System.Text.Json;
using Json.Schema;
using SoftQ.Hosting.Configuration.Schemas;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;

namespace SoftQ.Cli.Tests;

public sealed class ConfigNewTests : IDisposable
{
    private readonly Tool _tool = new();

    public static TheoryData<string> Presets => [.. Catalog.Presets.Select(static preset => preset.Path)];

    private static PluginCatalog Catalog { get; } = new(new PluginFolders([], variable: null, BuiltPaths.Plugins));

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("multigoal")]
    [InlineData("MultiGoal-v0")]
    public void A_new_file_resolves_and_fits_the_schema_beside_it(string name)
    {
        var result = _tool.Run("config", "new", name);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var text = File.ReadAllText(_tool.Under($"{name}.json"));
        using var json = JsonDocument.Parse(text);
        Assert.Equal("softq.schema.json", json.RootElement.GetProperty("$schema").GetString());
        Assert.True(JsonSchema.FromText(File.ReadAllText(_tool.Under("softq.schema.json"))).Evaluate(json.RootElement).IsValid);
        Assert.Equal(
            _tool.Run("config", "show", name, "--canonical").Output,
            _tool.Run("config", "show", $"{name}.json", "--canonical").Output);
    }

    [Fact]
    public void A_file_that_is_there_is_left_as_it_is()
    {
        File.WriteAllText(_tool.Under("multigoal.json"), "mine");
        var result = _tool.Run("config", "new", "multigoal");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("already exists", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_tool.Under("multigoal.json")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_tool.Folder));
    }

    [Fact]
    public void A_misspelt_name_is_answered_with_the_nearest() =>
        Assert.Contains("Did you mean 'multigoal'?", _tool.Run("config", "new", "multigaol").Error, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Presets))]
    public void The_schema_takes_every_preset(string path)
    {
        var schema = JsonSchema.FromText(new ConfigurationSchema(Catalog, RunSections.All).ToJson());
        using var preset = JsonDocument.Parse(
            File.ReadAllText(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        Assert.True(schema.Evaluate(preset.RootElement).IsValid);
    }

    [Fact]
    public void The_command_writes_the_schema() => Assert.Equal(
        new ConfigurationSchema(Catalog, RunSections.All).ToJson(), _tool.Run("config", "schema").Output);
}
