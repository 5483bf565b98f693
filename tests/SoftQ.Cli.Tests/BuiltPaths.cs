using System.Reflection;

namespace SoftQ.Cli.Tests;

/// <summary>Where the build put what the tests start.</summary>
internal static class BuiltPaths
{
    /// <summary>The tool's assembly.</summary>
    public static string Tool { get; } = Metadata("Tool");

    /// <summary>The folder of the built-in plugins.</summary>
    public static string Plugins { get; } = Metadata("Plugins");

    /// <summary>The folder of the samples that are plugins.</summary>
    public static string SamplePlugins { get; } = Metadata("SamplePlugins");

    /// <summary>The assembly of the sample of configurations under snapshot tests.</summary>
    public static string SnapshotsSample { get; } = Metadata("SnapshotsSample");

    /// <summary>The folder of the project's own packages.</summary>
    public static string Packages { get; } = Metadata("Packages");

    /// <summary>The folder of the packages that the build restored.</summary>
    public static string RestoredPackages { get; } = Metadata("RestoredPackages");

    /// <summary>A folder of environments with the names and signatures of Gym.NET, as people drop it.</summary>
    public static string GymNetTasks { get; } = Path.Combine(Metadata("GymNetPath"), "Tasks");

    private static string Metadata(string key) =>
        typeof(BuiltPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
