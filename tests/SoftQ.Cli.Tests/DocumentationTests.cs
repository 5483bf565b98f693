using System.Text.Json;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Manifest;
using SoftQ.Parameters;

namespace SoftQ.Cli.Tests;

public class DocumentationTests
{
    /// <summary>Runs every <c>sh</c> snippet of a document in order, in one empty folder; trainings are cut short.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/configuration.md")]
    [InlineData("docs/environments/README.md")]
    [InlineData("docs/multigoal.md")]
    [InlineData("docs/reliability.md")]
    public void Shell_snippets_run(string path)
    {
        using var tool = new Tool();
        tool.WriteScript("softq", "--plugins", BuiltPaths.SamplePlugins);
        RunSnippets(tool, path);
    }

    [Fact]
    public void The_page_of_Gym_NET_trains_on_the_folder_that_it_tells_of()
    {
        using var tool = new Tool();
        tool.WriteScript("softq");
        Directory.CreateDirectory(tool.Under("my-tasks"));
        foreach (var file in Directory.GetFiles(BuiltPaths.GymNetTasks))
            File.Copy(file, tool.Under("my-tasks", Path.GetFileName(file)));
        RunSnippets(tool, "docs/gym-net.md");
    }

    private static void RunSnippets(Tool tool, string path)
    {
        foreach (var json in Documents.Snippets(path, "json"))
            File.WriteAllText(tool.Under("experiment.json"), json);
        var snippets = Documents.Snippets(path, "sh");
        Assert.NotEmpty(snippets);
        foreach (var snippet in snippets)
        {
            var result = tool.RunShell(snippet);
            Assert.True(result.ExitCode == 0, $"{path}:\n{snippet}\n{result.Error}");
        }
    }

    [Theory]
    [InlineData("README.md", "samples/FirstEnvironment/Thermostat.cs")]
    [InlineData("docs/configuration.md", "samples/ConfigurationSnapshots/ExperimentTests.cs")]
    public void The_code_in_a_document_is_the_samples(string path, string sample) =>
        Assert.Equal(Documents.Text(sample), Assert.Single(Documents.Snippets(path, "csharp")));

    [Fact]
    public void The_configuration_page_describes_every_parameter_as_it_is_declared()
    {
        var catalog = new PluginCatalog(new PluginFolders([], variable: null, BuiltPaths.Plugins));
        var sections = RunSections.All.Where(static section => section.Kind is null).SelectMany(static section => section.Choices.Count == 0
                ? [(section.Name, section.Parameters)]
                : section.Choices.Select(choice => ($"{section.Name}: {choice.Id}", choice.Parameters)))
            .Concat(Enum.GetValues<PluginKind>().SelectMany(catalog.OfKind).Select(static entry => ($"{entry.Kind.Word()}: {entry.Id}", entry.Parameters)));
        var expected = string.Join("\n", sections.Select(static section => Table(section.Item1, section.Item2)));
        Assert.True(
            Documents.Text("docs/configuration.md").Contains(expected, StringComparison.Ordinal),
            $"docs/configuration.md should hold these tables:\n\n{expected}");
    }

    private static string Table(string name, IReadOnlyList<ParameterDescription> parameters) =>
        $"### `{name}`\n\n| parameter | default | allowed | meaning |\n| --- | --- | --- | --- |\n"
        + string.Concat(parameters.Select(static parameter => $"| `{parameter.Name}` | {(parameter.IsRequired ? "must be given" : $"`{parameter.Default}`")} | {Allowed(parameter)} | {parameter.Description} |\n"));

    private static string Allowed(ParameterDescription parameter)
    {
        var values = parameter.AllowedValues.Count > 0
            ? string.Join(", ", parameter.AllowedValues.Select(static value => $"`{value}`"))
            : (double.IsFinite(parameter.Minimum), double.IsFinite(parameter.Maximum)) switch
            {
                (true, true) => $"{JsonSerializer.Serialize(parameter.Minimum)} to {JsonSerializer.Serialize(parameter.Maximum)}",
                (true, false) => $"at least {JsonSerializer.Serialize(parameter.Minimum)}",
                (false, true) => $"at most {JsonSerializer.Serialize(parameter.Maximum)}",
                _ => $"any {parameter.Type.ToString().ToLowerInvariant()}",
            };
        return parameter.IsArray ? $"a list, each {values}" : values;
    }
}
