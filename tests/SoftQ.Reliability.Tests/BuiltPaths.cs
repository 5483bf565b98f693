using System.Reflection;

namespace SoftQ.Cli.Tests;

/// <summary>Where the build put what the tests start.</summary>
internal static class BuiltPaths
{
    /// <summary>The tool's assembly.</summary>
    public static string Tool { get; } = Metadata("Tool");

    /// <summary>The folder of the built-in plugins.</summary>
    public static string Plugins { get; } = Metadata("Plugins");

    /// <summary>The folder of the plugin whose environments cannot be captured or never come back.</summary>
    public static string Obstinate { get; } = Path.Combine(Metadata("FixturesPath"), "Obstinate");

    private static string Metadata(string key) =>
        typeof(BuiltPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
