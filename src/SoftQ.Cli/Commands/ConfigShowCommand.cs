using System.CommandLine;
using System.Text.Json;
using SoftQ.Cli.Configurations;
using SoftQ.Cli.Output;
using SoftQ.Hosting.Configuration;

namespace SoftQ.Cli.Commands;

/// <summary><c>softq config show</c>: every value of a configuration, and where it comes from.</summary>
internal static class ConfigShowCommand
{
    public static Command Create(CommonOptions common)
    {
        var options = new ConfigurationOptions();
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var canonical = new Option<bool>("--canonical") { Description = "Write the resolved configuration as a run saves it." };
        var command = new Command("show", "Shows every value of a configuration and which layer it comes from. Runs nothing.") { json, canonical };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(canonical))
                result.AddError("--json and --canonical exclude each other; name one.");
        });
        command.SetAction(parsed =>
        {
            using var host = common.CreateHost(parsed, options.NamedFile(parsed));
            var configuration = ConfigurationOptions.Resolver(host).Resolve(options.Target(parsed, host.Catalog), options.Overrides(parsed));
            if (parsed.GetValue(canonical))
                Console.Write(configuration.ToJson());
            else if (parsed.GetValue(json))
                WriteJson(configuration);
            else
                WriteTable(configuration);
            return 0;
        });
        return command;
    }

    private static void WriteTable(ResolvedConfiguration configuration)
    {
        var table = Tables.New("key", "value", "layer", "where");
        foreach (var (key, value, source) in Values(configuration))
        {
            Tables.AddRow(table, key, ResolvedConfiguration.ValueText(value), source.Layer.Word(), Place(source));
        }
        Tables.Write(table);
    }

    // A preset is known by its file's name, wherever its plugin lies.
    private static string Place(ConfigurationSource source) => source.Layer switch
    {
        ConfigurationLayerKind.Default => "",
        ConfigurationLayerKind.Preset => (source with { Name = Path.GetFileName(source.Name) }).ToString(),
        _ => source.ToString(),
    };

    private static void WriteJson(ResolvedConfiguration configuration) => Console.WriteLine(JsonSerializer.Serialize(
        Values(configuration).Select(static value => new
        {
            value.Key,
            value.Value,
            Layer = value.Source.Layer.Word(),
            Source = value.Source.Layer == ConfigurationLayerKind.Default ? null : value.Source.Name,
            Line = value.Source.Line == 0 ? (int?)null : value.Source.Line,
        }),
        JsonOutput.Options));

    private static IEnumerable<(string Key, object Value, ConfigurationSource Source)> Values(ResolvedConfiguration configuration) =>
        from section in configuration.Sections
        from name in section.Values.Keys.Order(StringComparer.Ordinal)
        select ($"{section.Name}.{name}", section.Values[name], section.Sources[name]);
}
