using System.Reflection;
using System.Text.RegularExpressions;

namespace SoftQ.Generators.Tests;

/// <summary>The pages of docs/diagnostics and the tables of releases, as they lie in the repository.</summary>
internal static partial class Documentation
{
    private static readonly string Root = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "RepositoryRoot").Value!;

    public static IEnumerable<string> Pages => Directory.EnumerateFiles(Path.Combine(Root, "docs", "diagnostics"), "SQ*.md")
        .Select(static path => Path.GetFileNameWithoutExtension(path));

    /// <summary>Ids and titles as the index links them.</summary>
    public static IEnumerable<(string Id, string Title)> Index => Rows(Path.Combine("docs", "diagnostics", "README.md"), IndexRow());

    /// <summary>Ids and titles of the tables that release tracking reads.</summary>
    public static IEnumerable<(string Id, string Title)> Releases => new[] { "Shipped", "Unshipped" }
        .SelectMany(static table => Rows(Path.Combine("generators", "SoftQ.Generators", $"AnalyzerReleases.{table}.md"), ReleaseRow()));

    /// <summary>The code under a heading of a page.</summary>
    public static string Code(string id, string heading)
    {
        var text = File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", id + ".md"));
        return Regex.Match(text, $"^## {heading}\n\n```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups["code"].Value;
    }

    private static IEnumerable<(string Id, string Title)> Rows(string file, Regex row) => row.Matches(File.ReadAllText(Path.Combine(Root, file)))
        .Select(static match => (match.Groups["id"].Value, match.Groups["title"].Value.Replace("`", "", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\| \[(?<id>SQ\d{4})\]\(\k<id>\.md\) \| (?<title>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"^(?<id>SQ\d{4}) \| SoftQ\.Authoring \| Error \| (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
