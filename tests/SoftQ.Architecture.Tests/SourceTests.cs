using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftQ.Architecture.Tests;

public class SourceTests
{
    private const int MostLines = 300;
    private const int MostLinesOfMedian = 70;

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        AssertNone(static file => file.Lines > MostLines ? [$"{file.Lines} lines"] : []);

    [Fact]
    public void The_median_file_of_src_has_at_most_70_lines()
    {
        int[] lengths = [.. Repository.Sources.Where(static file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Select(static file => file.Lines).Order()];
        var median = lengths[lengths.Length / 2];
        Assert.True(median <= MostLinesOfMedian, $"The median of {lengths.Length} files is {median} lines; at most {MostLinesOfMedian} are expected.");
    }

    [Fact]
    public void A_file_holds_one_type_and_is_named_for_it() => AssertNone(static file =>
        file.IsGeneratorInput ? [] : [.. file.TopLevelTypes.Where(type => type != file.Subject).Select(static type => $"declares {type}")]);

    [Fact]
    public void No_exception_is_swallowed() => AssertNone(static file => Places(
        file.Root.DescendantNodes().OfType<CatchClauseSyntax>().Where(static clause => clause.Block.Statements.Count == 0)));

    [Fact]
    public void Nothing_is_left_unimplemented() => AssertNone(static file => Places(file.Root.DescendantNodes()
        .OfType<ObjectCreationExpressionSyntax>()
        .Where(static creation => creation.Type.ToString().EndsWith(nameof(NotImplementedException), StringComparison.Ordinal))));

    [Fact]
    public void No_comment_postpones_work() => AssertNone(static file =>
    [
        .. file.Root.DescendantTrivia()
            .Where(static trivia => trivia.ToFullString().Contains("TODO", StringComparison.Ordinal))
            .Select(static trivia => Line(trivia.GetLocation())),
    ]);

    private static string[] Places(IEnumerable<SyntaxNode> nodes) => [.. nodes.Select(static node => Line(node.GetLocation()))];

    private static string Line(Location location) => $"line {location.GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>Asserts that no file breaks a rule, and that there are files at all.</summary>
    /// <param name="findings">What is wrong with a file.</param>
    private static void AssertNone(Func<SourceFile, IEnumerable<string>> findings)
    {
        Assert.NotEmpty(Repository.Sources);
        string[] found = [.. Repository.Sources.SelectMany(file => findings(file).Select(finding => $"{file.Path}: {finding}"))];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }
}
