using System.Diagnostics;
using SoftQ.Hosting.Tests.Configuration.Bad;

namespace SoftQ.Cli.Tests;

public sealed class ConfigVerifyTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void What_was_accepted_passes_until_a_value_changes()
    {
        Write("run.json", """{ "extends": "base.json" }""");
        Directory.CreateDirectory(_tool.Under("experiments", "bases"));
        Write("base.json", """{ "extends": "multigoal", "training": { "steps": 6000 } }""");

        Expect(1, "has no accepted text yet");
        Expect(0, "Accepted, in experiments/base.verified.json", "--accept");
        Expect(0, "2 of 2 as accepted.");

        Write("base.json", """{ "extends": "multigoal", "training": { "steps": 7000 } }""");
        Expect(1, "  training.steps: 6000 → 7000, from the file experiments/base.json:1");
        Expect(0, "training.steps: 6000 → 7000", "--accept");
        Expect(0, "2 of 2 as accepted.");
    }

    [Fact]
    public void Environment_variables_do_not_count()
    {
        Write("run.json", """{ "extends": "multigoal" }""");
        Expect(0, "Accepted", "--accept");
        _tool.Variables = new Dictionary<string, string> { ["SOFTQ__TRAINING__SEED"] = "7" };
        Expect(0, "1 of 1 as accepted.");
    }

    [Fact]
    public void Nothing_is_accepted_under_a_build_server()
    {
        Write("run.json", """{ "extends": "multigoal" }""");
        _tool.Variables = new Dictionary<string, string> { ["CI"] = "true" };
        var result = _tool.Run("config", "verify", "experiments", "--accept");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--accept is refused", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Under("experiments", "run.verified.json")));
    }

    [Theory]
    [InlineData("nowhere", "there is no 'nowhere'")]
    [InlineData("experiments", "holds no configuration file")]
    public void Where_there_is_nothing_to_compare_it_says_so(string path, string expected)
    {
        Directory.CreateDirectory(_tool.Under("experiments"));
        var result = _tool.Run("config", "verify", path);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_file_is_told_of_without_a_stack_trace_and_nothing_is_accepted()
    {
        Write("good.json", """{ "extends": "multigoal" }""");
        var bad = BadTexts.All.Concat(BadKeys.All).ToArray();
        foreach (var (index, configuration) in bad.Index())
            File.WriteAllBytes(_tool.Under("experiments", $"{index}.json"), configuration.Content);

        var result = _tool.Run("config", "verify", "experiments", "--accept");

        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        for (var index = 0; index < bad.Length; index++)
            Assert.Contains($"softq: experiments/{index}.json", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_tool.Under("experiments"), "*.verified.json"));
    }

    [Fact]
    public async Task The_sample_passes_its_own_tests()
    {
        var start = new ProcessStartInfo("dotnet", ["test", BuiltPaths.SnapshotsSample]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Passed", output, StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(_tool.Under("experiments"));
        File.WriteAllText(_tool.Under("experiments", name), text);
    }

    private void Expect(int exitCode, string output, params string[] options)
    {
        var result = _tool.Run(["config", "verify", "experiments", .. options]);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        Assert.Contains(output, result.Output, StringComparison.Ordinal);
    }
}
