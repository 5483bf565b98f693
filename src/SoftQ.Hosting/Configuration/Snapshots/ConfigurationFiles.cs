namespace SoftQ.Hosting.Configuration.Snapshots;

/// <summary>Finds the configuration files of a folder.</summary>
public static class ConfigurationFiles
{
    private static readonly string[] Others = [".verified.json", ".received.json", ".schema.json"];

    /// <summary>The configuration files that lie in a folder, not below it: all JSON but accepted texts and schemas; in a fixed order.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json")
            .Where(static file => !Array.Exists(Others, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal),
    ];
}
