namespace SoftQ.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private const string Header = "step,updates,episodes,return,length,terminated_share,loss,action_value,next_value";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Draws_the_curves_of_runs_and_tells_how_far_each_came()
    {
        Write("a/one", "1000,0,3,-90,5,1,,,", "2000,1000,7,-20.5,5,1,0.5,1,1", "3000,2000,9,-30,5,1,0.25,1,1");
        Write("b/one", "1000,0,0,,,,,,");

        var result = _tool.Run("compare", "a/one", "b/one", "--out", "pictures/both.png");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"\| a/one +\| 3,000 +\| 9 +\| -90.0 +\| -30.0 +\| -20.5 +\|", result.Output);
        Assert.Matches(@"\| b/one +\| 1,000 +\| 0 +\| – +\| – +\| – +\|", result.Output);
        Assert.True(File.Exists(_tool.Under("pictures", "both.png")));
    }

    [Theory]
    [InlineData("is not a run folder", "nowhere")]
    [InlineData("ends in .png", "run", "--out", "both.jpg")]
    [InlineData("nothing to draw", "empty")]
    public void What_cannot_be_drawn_is_refused(string expected, params string[] args)
    {
        Write("run", "1000,0,3,-90,5,1,,,");
        Write("empty");

        var result = _tool.Run(["compare", .. args]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private void Write(string run, params string[] rows)
    {
        Directory.CreateDirectory(_tool.Under(run));
        File.WriteAllLines(_tool.Under(run, "metrics.csv"), [Header, .. rows]);
    }
}
