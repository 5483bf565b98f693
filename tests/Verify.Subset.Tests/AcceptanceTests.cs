namespace Verify.Subset.Tests;

/// <summary>What happens where the snapshot is missing or differs. The tests set the variables that decide, and put them back.</summary>
public sealed class AcceptanceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _accept = Environment.GetEnvironmentVariable(Acceptance.Variable);
    private readonly string? _buildServer = Environment.GetEnvironmentVariable(Acceptance.BuildServerVariable);

    public AcceptanceTests() => Set(accept: null, buildServer: null);

    public void Dispose()
    {
        Set(_accept, _buildServer);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_missing_snapshot_fails_and_leaves_what_was_received()
    {
        var failure = await Assert.ThrowsAsync<VerifyException>(() => Report("text"));
        Assert.Contains("no snapshot yet", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["report.received.txt"], _folder.Files);
        Assert.Equal("text", _folder.Read("report.received.txt"));
    }

    [Fact]
    public async Task A_stale_snapshot_fails_and_names_the_first_line_that_differs()
    {
        _folder.Write("report.verified.txt", "one\ntwo");
        var failure = await Assert.ThrowsAsync<VerifyException>(() => Report("one\nthree"));
        Assert.Contains("differs from line 2 on", failure.Message, StringComparison.Ordinal);
        Assert.Contains(Acceptance.Variable, failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo", _folder.Read("report.verified.txt"));
    }

    [Fact]
    public async Task Text_that_means_the_same_still_differs()
    {
        _folder.Write("report.verified.txt", "1.0");
        await Assert.ThrowsAsync<VerifyException>(() => Report("1.00"));
    }

    [Fact]
    public async Task A_match_removes_what_was_received_before()
    {
        _folder.Write("report.verified.txt", "text");
        _folder.Write("report.received.txt", "older");
        await Report("text");
        Assert.Equal(["report.verified.txt"], _folder.Files);
    }

    [Fact]
    public async Task Accepting_when_asked_replaces_the_snapshot()
    {
        Set(accept: "1", buildServer: null);
        _folder.Write("report.verified.txt", "older");
        await Report("text");
        Assert.Equal("text", _folder.Read("report.verified.txt"));
    }

    [Fact]
    public async Task Nothing_is_accepted_under_a_build_server()
    {
        Set(accept: "1", buildServer: "true");
        await Assert.ThrowsAsync<VerifyException>(() => Report("text").AutoVerify());
        Assert.Equal(["report.received.txt"], _folder.Files);
    }

    [Fact]
    public async Task A_test_may_accept_for_itself()
    {
        await Report("text").AutoVerify();
        Assert.Equal(["report.verified.txt"], _folder.Files);
    }

    private SettingsTask Report(string text) => Verifier.Verify(text).UseDirectory(_folder.Path).UseFileName("report");

    private static void Set(string? accept, string? buildServer)
    {
        Environment.SetEnvironmentVariable(Acceptance.Variable, accept);
        Environment.SetEnvironmentVariable(Acceptance.BuildServerVariable, buildServer);
    }
}
