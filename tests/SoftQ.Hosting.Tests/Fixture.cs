using System.Reflection;
using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests;

/// <summary>Finds the fixture assemblies where the build put them.</summary>
internal static class Fixture
{
    private static readonly string Root = typeof(Fixture).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "FixturesPath")
        .Value!;

    /// <summary>The repository's root.</summary>
    public static string RepositoryRoot { get; } = Path.GetFullPath(Path.Combine(Root, "..", ".."));

    /// <summary>A plugins folder that holds one fixture.</summary>
    public static string Folder(string fixture) => Path.Combine(Root, fixture);

    /// <summary>The fixture's own folder.</summary>
    public static string Plugin(string fixture) => Path.Combine(Folder(fixture), fixture);

    /// <summary>The plugins folders that hold some fixtures, and no default folder.</summary>
    public static PluginFolders Folders(params IEnumerable<string> fixtures) =>
        new(fixtures.Select(Folder), variable: null, defaultFolder: Path.Combine(Root, "no such folder"));

    /// <summary>A host of some fixtures.</summary>
    public static PluginHost Host(params IEnumerable<string> fixtures) => new(Folders(fixtures));
}
