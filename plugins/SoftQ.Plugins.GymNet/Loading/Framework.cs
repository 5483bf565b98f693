namespace SoftQ.Plugins.GymNet.Loading;

/// <summary>The assemblies of .NET itself, which a folder's environments share with everybody.</summary>
internal static class Framework
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>The full paths of its assemblies.</summary>
    public static IEnumerable<string> Assemblies => Directory.EnumerateFiles(Folder, "*.dll");

    /// <summary>Whether an assembly belongs to it.</summary>
    /// <param name="name">The simple name.</param>
    public static bool Has(string name) => File.Exists(Path.Combine(Folder, name + ".dll"));
}
