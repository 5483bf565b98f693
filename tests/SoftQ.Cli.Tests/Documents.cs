using System.Text.RegularExpressions;

namespace SoftQ.Cli.Tests;

/// <summary>The project's documents and the snippets in them.</summary>
internal static partial class Documents
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The documents whose snippets are tested.</summary>
    public static IEnumerable<string> Paths => ["README.md", .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Select(path => Path.GetRelativePath(Root, path))];

    /// <summary>A document's text.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The fenced snippets of a language in a document.</summary>
    public static IReadOnlyList<string> Snippets(string path, string language) =>
        [.. Fence().Matches(Text(path)).Where(match => match.Groups["language"].Value == language).Select(static match => match.Groups["text"].Value)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SoftQ.Plugins.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
