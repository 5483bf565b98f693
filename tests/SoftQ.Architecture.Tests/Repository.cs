using System.Reflection;

namespace SoftQ.Architecture.Tests;

/// <summary>The repository that this assembly was built from: its projects, its sources, and what the build made of them.</summary>
internal static class Repository
{
    private const string AssemblyKey = "BuiltAssembly.";

    private static readonly Dictionary<string, string> Metadata = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(static metadata => metadata.Key, static metadata => metadata.Value!);

    private static readonly string Root = Metadata["RepositoryRoot"];

    /// <summary>The projects that make up the product: those of src, generators and plugins.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. new[] { "src", "generators", "plugins" }.SelectMany(static folder => Files(folder, "*.csproj")).Select(ProjectFile.Read)];

    /// <summary>The assemblies of src and plugins, as built together with this one.</summary>
    public static IReadOnlyList<BuiltAssembly> Assemblies { get; } =
    [
        .. Metadata.Where(static entry => entry.Key.StartsWith(AssemblyKey, StringComparison.Ordinal))
            .Select(static entry => BuiltAssembly.Read(entry.Key[AssemblyKey.Length..], entry.Value)),
    ];

    /// <summary>Every C# file that a person wrote.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
    [
        .. new[] { "src", "generators", "authoring", "plugins", "tests", "samples" }
            .SelectMany(static folder => Files(folder, "*.cs"))
            .Where(static path => !path.Split('/').Contains("_snapshots"))
            .Select(static path => SourceFile.Read(path, File.ReadAllText(Path.Combine(Root, path)))),
    ];

    /// <summary>The full path of a path in the repository.</summary>
    public static string FullPath(string path) => Path.Combine(Root, path);

    // Paths from the root, with forward slashes on every platform.
    private static IEnumerable<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
                .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(static file => !file.Split('/').Any(static part => part is "bin" or "obj" or "artifacts"))
                .Order(StringComparer.Ordinal)
            : [];
    }
}
