using SoftQ.Hosting.Plugins;

namespace SoftQ.Hosting.Tests.Plugins;

public sealed class PluginPagesTests
{
    private static readonly string Pages = Path.Combine(Fixture.RepositoryRoot, "docs", "plugins");
    private static readonly string Index = File.ReadAllText(Path.Combine(Pages, "README.md"));

    public static TheoryData<string> Codes => [.. PluginCodes.All];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_and_a_row_under_the_same_title(string code)
    {
        var head = File.ReadLines(Path.Combine(Pages, $"{code}.md")).First();

        Assert.StartsWith($"# {code}: ", head, StringComparison.Ordinal);
        Assert.Contains($"| [{code}]({code}.md) | {head[$"# {code}: ".Length..]} |\n", Index, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_that_of_a_code() => Assert.Equal(
        PluginCodes.All.Order(),
        Directory.GetFiles(Pages, "PLG*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Fact]
    public void The_codes_are_all_listed() => Assert.Equal(
        typeof(PluginCodes).GetFields().Select(static field => (string)field.GetRawConstantValue()!),
        PluginCodes.All);

    [Fact]
    public void The_index_lists_every_way_to_be_bad_and_counts_them()
    {
        var rows = string.Concat(BadPlugin.All.Select(static bad => $"| {bad.Name} | {bad.Code} |\n"));

        Assert.Contains($"| way | ends in |\n|---|---|\n{rows}", Index, StringComparison.Ordinal);
        Assert.Contains($"\n{BadPlugin.All.Count} ways to be bad", Index, StringComparison.Ordinal);
    }
}
