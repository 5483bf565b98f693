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
    public static IEnumerable<(string Id, string Title)> Index => Rows(Path.Combine("docs", "diagnostics", "README.md"), IndexRow())
        .Select(static row => (row.Groups["id"].Value, Plain(row.Groups["title"].Value)));

    /// <summary>The tables that release tracking reads.</summary>
    public static IEnumerable<(string Id, string Severity, string Title)> Releases => new[] { "Shipped", "Unshipped" }
        .SelectMany(static table => Rows(Path.Combine("generators", "SoftQ.Generators", $"AnalyzerReleases.{table}.md"), ReleaseRow()))
        .Select(static row => (row.Groups["id"].Value, row.Groups["severity"].Value, row.Groups["title"].Value));

    /// <summary>The title of a page, behind its id.</summary>
    public static string Title(string id) => Plain(File.ReadLines(Page(id)).First().Replace($"# {id}: ", "", StringComparison.Ordinal));

    /// <summary>The code under a heading of a page.</summary>
    public static string Code(string id, string heading)
    {
        var text = File.ReadAllText(Page(id));
        return Regex.Match(text, $"^## {heading}\n\n```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups["code"].Value;
    }

    private static MatchCollection Rows(string file, Regex row) => row.Matches(File.ReadAllText(Path.Combine(Root, file)));

    private static string Page(string id) => Path.Combine(Root, "docs", "diagnostics", id + ".md");

    private static string Plain(string title) => title.Replace("`", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\| \[(?<id>SQ\d{4})\]\(\k<id>\.md\) \| (?<title>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"^(?<id>SQ\d{4}) \| SoftQ\.Authoring \| (?<severity>\w+) \| (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
