using Microsoft.Extensions.Configuration;
using SoftQ.Hosting.Configuration;

namespace SoftQ.Hosting.Tests.Configuration;

public sealed class NamedPluginFoldersTests : IDisposable
{
    private const string Corridor = """ "environment": { "id": "Corridor-v0" } """;

    private readonly Resolution _resolution = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _resolution.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void They_are_named_from_the_folder_of_the_file_whatever_folder_one_works_in()
    {
        var plugins = _folder.Copy("Healthy");
        var file = _folder.Write("experiments/run.json", $$"""{ "plugins": ["../Healthy", ".", {{System.Text.Json.JsonSerializer.Serialize(plugins)}}], {{Corridor}} }""");

        Assert.Equal([plugins, Path.GetDirectoryName(file)!, plugins], ConfigurationTarget.File(file).PluginFolders());
    }

    [Fact]
    public void The_nearest_file_that_names_any_counts_and_a_preset_that_is_not_known_yet_is_no_hindrance()
    {
        _folder.Copy("Healthy");
        _folder.Write("base.json", """{ "plugins": ["Healthy"], "extends": "short-corridor" }""");
        var silent = _folder.Write("silent.json", """{ "extends": "base.json" }""");
        var louder = _folder.Write("louder.json", """{ "extends": "base.json", "plugins": ["."] }""");

        Assert.Equal([Path.Combine(_folder.Path, "Healthy")], ConfigurationTarget.File(silent).PluginFolders());
        Assert.Equal([_folder.Path], ConfigurationTarget.File(louder).PluginFolders());
    }

    [Fact]
    public void A_configuration_that_names_some_resolves_to_the_same_as_one_that_does_not() => Assert.Equal(
        _resolution.File($$"""{ {{Corridor}} }""").ToJson(),
        _resolution.File($$"""{ "plugins": ["."], {{Corridor}} }""").ToJson());

    [Theory]
    [InlineData("\"here\"", "run.json:1: plugins: expected a list of folders, by their paths from that of this file, such as [\"plugins\"]; found \"here\".")]
    [InlineData("[1]", "run.json:1: plugins: expected a list of folders, by their paths from that of this file, such as [\"plugins\"]; found [1].")]
    [InlineData("{ \"here\": 1 }", "run.json:1: plugins: expected a list of folders, by their paths from that of this file, such as [\"plugins\"]; found an object.")]
    public void What_is_no_list_of_folders_is_told_before_and_while_resolving(string json, string finding)
    {
        var text = $$"""{ "plugins": {{json}}, {{Corridor}} }""";

        Assert.Equal(finding, Assert.Single(_resolution.FindingsInFile(text)).ToString());
        Assert.EndsWith(finding, Assert.Single(Findings(_resolution.Target(text))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named_with_the_line()
    {
        var file = _folder.Write("run.json", "{\n\"plugins\": [\"missing\"] }");

        Assert.Equal(
            $"{file}:2: plugins: expected folders that exist; found no folder '{Path.Combine(_folder.Path, "missing")}'. Create it or correct the path.",
            Assert.Single(Findings(ConfigurationTarget.File(file))).ToString());
    }

    [Fact]
    public void A_preset_names_none_since_it_is_read_once_its_plugin_is_found()
    {
        var plugin = _folder.Copy("Healthy");
        File.WriteAllText(Path.Combine(plugin, "presets", "greedy.json"), $$"""{ "plugins": ["."], {{Corridor}} }""");
        using var host = _folder.Host();
        var resolver = new ConfigurationResolver(host.Catalog, Resolution.Sections);

        var exception = Assert.Throws<ConfigurationException>(() => resolver.Resolve(ConfigurationTarget.Find("greedy", host.Catalog)));

        Assert.Equal(("plugins", "no folders of plugins in a preset"), (Assert.Single(exception.Findings).Key, exception.Findings[0].Expected));
    }

    [Fact]
    public void An_application_names_them_from_its_working_folder()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("SoftQ:plugins:0", (string?)".")])
            .Build();

        Assert.Equal([Environment.CurrentDirectory], ConfigurationTarget.Section(settings.GetSection("SoftQ")).PluginFolders());
    }

    private static IReadOnlyList<ConfigurationFinding> Findings(ConfigurationTarget target) =>
        Assert.Throws<ConfigurationException>(() => target.PluginFolders()).Findings;
}
