using System.Xml.Linq;

namespace SoftQ.Architecture.Tests;

/// <summary>What a project references by its project file, the Directory.Build.props of the folder around it, and what these import.</summary>
/// <param name="Path">Its path from the repository's root.</param>
/// <param name="References">The projects that it compiles against.</param>
/// <param name="BuildOrder">The projects that are only built before it.</param>
/// <param name="Packages">The packages that it names.</param>
internal sealed record ProjectFile(
    string Path, IReadOnlyList<string> References, IReadOnlyList<string> BuildOrder, IReadOnlyList<string> Packages)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static ProjectFile Read(string path)
    {
        XElement[] items = [.. ItemsOf(path), .. ItemsOf($"{path.Split('/')[0]}/Directory.Build.props")];
        var references = items
            .Where(static item => item.Name.LocalName == "ProjectReference")
            .ToLookup(static item => (string?)item.Attribute("ReferenceOutputAssembly") != "false");
        var packages = items.Where(static item => item.Name.LocalName == "PackageReference").Select(Include);
        return new ProjectFile(path, [.. references[true].SelectMany(Projects)], [.. references[false].SelectMany(Projects)], [.. packages]);
    }

    private static IEnumerable<XElement> ItemsOf(string path)
    {
        var file = Repository.FullPath(path);
        if (!File.Exists(file))
            return [];
        XElement[] elements = [.. XDocument.Load(file, LoadOptions.SetBaseUri).Descendants()];
        var imported = elements.Where(static element => element.Name.LocalName == "Import").Select(static import => (string)import.Attribute("Project")!);
        // The root's own Directory.Build.props is looked for by a property function, and references nothing.
        return [.. elements, .. imported.Where(static import => !import.Contains('$')).SelectMany(import => ItemsOf(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, import)))];
    }

    private static IEnumerable<string> Projects(XElement item)
    {
        var include = Include(item).Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal).Replace('\\', '/');
        var wildcard = include.IndexOf('*', StringComparison.Ordinal);
        if (wildcard < 0)
            return [System.IO.Path.GetFileNameWithoutExtension(include)];
        var folder = new Uri(new Uri(item.BaseUri), include[..wildcard]).LocalPath;
        return Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
            .Select(static project => System.IO.Path.GetFileNameWithoutExtension(project));
    }

    private static string Include(XElement item) => (string)item.Attribute("Include")!;
}
