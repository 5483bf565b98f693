namespace Verify.Subset.Tests;

public sealed class VerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_snapshot_is_named_after_its_test()
    {
        _folder.Write("VerifierTests.A_snapshot_is_named_after_its_test.verified.txt", "text");
        await Verifier.Verify("text").UseDirectory(_folder.Path);
        Assert.Single(_folder.Files);
    }

    [Theory]
    [InlineData("a/b", 1.5)]
    public async Task Arguments_become_part_of_the_name(string name, double value)
    {
        _folder.Write("VerifierTests.Arguments_become_part_of_the_name_name=a-b_value=1.5.verified.cs", "text");
        await Verifier.Verify("text", "cs").UseDirectory(_folder.Path).UseParameters(name, value);
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task A_file_name_of_ones_own_replaces_all_of_it()
    {
        _folder.Write("report.verified.txt", "text");
        await Verifier.Verify("text").UseDirectory(_folder.Path).UseFileName("report");
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task Type_and_method_can_be_named()
    {
        _folder.Write("Type.Method.verified.txt", "text");
        await Verifier.Verify("text").UseDirectory(_folder.Path).UseTypeName("Type").UseMethodName("Method");
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task Line_endings_and_a_byte_order_mark_do_not_matter()
    {
        _folder.Write("report.verified.txt", "\uFEFFone\r\ntwo");
        await Verifier.Verify("one\ntwo").UseDirectory(_folder.Path).UseFileName("report");
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task Json_is_indented_before_it_is_compared()
    {
        _folder.Write("report.verified.json", "{\n  \"a\": 1.0,\n  \"b\": [\n    \"ü\"\n  ]\n}");
        await Verifier.VerifyJson("""{"a":1.0,"b":["ü"]}""").UseDirectory(_folder.Path).UseFileName("report");
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task Scrubbers_run_before_the_comparison()
    {
        _folder.Write("report.verified.txt", "kept\nX");
        await Verifier.Verify("kept\nVersion 3\nx").UseDirectory(_folder.Path).UseFileName("report")
            .ScrubLinesContaining("version")
            .AddScrubber(static text => text.Replace('x', 'X'));
        Assert.Single(_folder.Files);
    }

    [Fact]
    public async Task A_name_used_twice_is_refused()
    {
        _folder.Write("report.verified.txt", "text");
        await Verifier.Verify("text").UseDirectory(_folder.Path).UseFileName("report");
        var failure = await Assert.ThrowsAsync<VerifyException>(() => Verifier.Verify("text").UseDirectory(_folder.Path).UseFileName("report"));
        Assert.Contains("already used", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_shared_are_not_changed_by_a_call()
    {
        var settings = new VerifySettings();
        settings.UseDirectory(_folder.Path);
        _folder.Write("first.verified.txt", "text");
        _folder.Write("VerifierTests.Settings_that_are_shared_are_not_changed_by_a_call.verified.txt", "text");
        await Verifier.Verify("text", settings).UseFileName("first");
        await Verifier.Verify("text", settings);
        Assert.Equal(2, _folder.Files.Count());
    }
}
