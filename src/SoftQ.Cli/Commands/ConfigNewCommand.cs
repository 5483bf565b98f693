using System.CommandLine;
using System.Text.Json;
using SoftQ.Gym.Errors;
using SoftQ.Hosting.Configuration.Schemas;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Manifest;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq config new</c>: begins a configuration file that editors can complete.</summary>
internal static class ConfigNewCommand
{
    private const string SchemaFile = "softq.schema.json";

    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string>("name") { Description = "The preset (multigoal) or the environment (MultiGoal-v0) to begin from." };
        var output = new Option<string?>("--out") { Description = "The file; by default named for the preset or the environment.", HelpName = "FILE" };
        var command = new Command("new", "Begins a configuration file, and puts its schema beside it where there is none.") { name, output };
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed);
            var beginning = parsed.GetRequiredValue(name);
            var file = parsed.GetValue(output) ?? $"{beginning}.json";
            Write(file, Text(beginning, host.Catalog));
            var schema = Path.Combine(Path.GetDirectoryName(file) ?? "", SchemaFile);
            if (File.Exists(schema))
                Console.WriteLine($"Kept {schema}; 'softq config schema' writes that of the plugins in place.");
            else
                Write(schema, new ConfigurationSchema(host.Catalog, RunSections.All).ToJson());
            return 0;
        });
        return command;
    }

    private static string Text(string name, PluginCatalog catalog)
    {
        var environments = catalog.OfKind(PluginKind.Environment).Select(static environment => environment.Id).ToArray();
        var isPreset = catalog.Presets.Contains(name);
        if (!isPreset && !environments.Contains(name))
        {
            var known = catalog.Presets.Select(static preset => preset.Name).Concat(environments);
            throw new InputException($"Expected a preset or an environment; found '{name}'. {DidYouMean.Suggest(name, known)}");
        }
        var quoted = JsonSerializer.Serialize(name);
        return $$"""
            {
              "$schema": "{{SchemaFile}}",
              {{(isPreset ? $"\"extends\": {quoted}" : $"\"environment\": {{ \"id\": {quoted} }}")}},
              "training": { "seed": 0 }
            }

            """;
    }

    private static void Write(string path, string text)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new InputException("--out takes a file's path; found nothing.");
        using var stream = new FileStream(path, FileMode.CreateNew);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
        Console.WriteLine($"Wrote {path}");
    }
}
