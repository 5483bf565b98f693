using System.Xml.Linq;

namespace SoftQ.Architecture.Tests;

/// <summary>What a project references by its project file and by the Directory.Build.props of the folder around it.</summary>
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
        var area = path.Split('/')[0];
        var items = new[] { path, $"{area}/Directory.Build.props" }
            .Select(Repository.FullPath)
            .Where(File.Exists)
            .SelectMany(static file => XDocument.Load(file).Descendants())
            .ToLookup(static element => element.Name.LocalName);
        var references = items["ProjectReference"].ToLookup(
            static element => (string?)element.Attribute("ReferenceOutputAssembly") != "false",
            static element => ProjectName(Include(element)));
        return new ProjectFile(path, [.. references[true]], [.. references[false]], [.. items["PackageReference"].Select(Include)]);
    }

    private static string Include(XElement element) => (string)element.Attribute("Include")!;

    private static string ProjectName(string include) => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/'));
}
