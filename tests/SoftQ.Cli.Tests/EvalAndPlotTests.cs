using System.Text.Json;

namespace SoftQ.Cli.Tests;

public sealed class EvalAndPlotTests : IDisposable
{
    private readonly Tool _tool = new();

    public EvalAndPlotTests()
    {
        var result = _tool.Run(
            "train", "multigoal", "--steps", "200", "--set", "training.warmupSteps=100", "--set", "training.metricsInterval=100",
            "--set", "training.replayCapacity=1000", "--out", "run");
        Assert.Equal(0, result.ExitCode);
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Evaluations_with_one_seed_are_equal_and_can_be_read_as_json()
    {
        string[] command = ["eval", "run", "--episodes", "20", "--within", "20", "--seed", "5", "--json"];
        var first = _tool.Run(command);
        Assert.Equal(first.Output, _tool.Run(command).Output);
        using var json = JsonDocument.Parse(first.Output);
        var report = json.RootElement[0];
        Assert.Equal(("run", 200, "sample"), (report.GetProperty("run").GetString(), report.GetProperty("step").GetInt32(), report.GetProperty("actions").GetString()));
        Assert.Equal(20, report.GetProperty("evaluation").GetProperty("episodes").GetInt32());
        Assert.InRange(report.GetProperty("evaluation").GetProperty("terminatedWithin").GetProperty("20").GetDouble(), 0, 1);
        Assert.Equal(1, report.GetProperty("evaluation").GetProperty("outcomes").EnumerateObject().Sum(static share => share.Value.GetDouble()), 1e-9);
    }

    [Theory]
    [InlineData("argmax")]
    [InlineData("softmax")]
    [InlineData("zero-noise")]
    public void The_report_says_how_actions_were_chosen(string mode)
    {
        using var json = JsonDocument.Parse(_tool.Run("eval", "run", "--episodes", "2", "--actions", mode, "--json").Output);
        Assert.Equal(mode, json.RootElement[0].GetProperty("actions").GetString());
    }

    [Fact]
    public void An_unknown_way_to_choose_actions_is_refused_and_the_nearest_named()
    {
        var result = _tool.Run("eval", "run", "--actions", "argmin");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Did you mean 'argmax'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_runs_share_a_table()
    {
        var result = _tool.Run("eval", "run", "run", "--episodes", "2");
        Assert.Equal(2, result.Output.Split('\n').Count(static line => line.StartsWith("| run |", StringComparison.Ordinal) && line.Contains("200", StringComparison.Ordinal)));
    }

    [Fact]
    public void As_many_episodes_are_filmed_as_asked_for_and_the_episodes_stay_the_same()
    {
        var plain = _tool.Run("eval", "run", "--episodes", "3");
        var filmed = _tool.Run("eval", "run", "--episodes", "3", "--video", "2");
        var videos = new[] { 0, 1 }.Select(episode => _tool.Under("run", "figures", $"eval-episode-{episode}.png")).ToArray();
        Assert.Equal(plain.Output + string.Concat(videos.Select(static video => $"Filmed {video}\n")), filmed.Output);
        Assert.All(videos, static video => Assert.True(File.ReadAllBytes(video).AsSpan().IndexOf("acTL"u8) > 0));
        Assert.False(File.Exists(_tool.Under("run", "figures", "eval-episode-2.png")));
    }

    [Fact]
    public void A_baseline_changes_the_picture_of_the_trajectories()
    {
        Assert.Equal(0, _tool.Run("plot", "run").ExitCode);
        var alone = File.ReadAllBytes(_tool.Under("run", "figures", "figure-1.png"));
        Assert.Equal(0, _tool.Run("plot", "run", "--baseline", "run").ExitCode);
        Assert.NotEqual(alone, File.ReadAllBytes(_tool.Under("run", "figures", "figure-1.png")));
    }
}
