namespace SoftQ.Cli.Tests;

public class BadInputTests
{
    [Theory]
    [InlineData("Did you mean 'multigoal'?", "train", "multigaol")]
    [InlineData("Did you mean 'temperature'?", "train", "multigoal", "--set", "algorithm.temprature=1")]
    [InlineData("Did you mean 'algorithm'?", "train", "multigoal", "--set", "algoritm.temperature=1")]
    [InlineData("expected a number from 0 to 1; found 2", "train", "multigoal", "--set", "algorithm.discount=2")]
    [InlineData("expected a whole number", "train", "multigoal", "--seed", "x")]
    [InlineData("found 0", "train", "multigoal", "--steps", "0")]
    [InlineData("Did you mean 'rbf'?", "train", "multigoal", "--set", "kernel.id=rfb")]
    [InlineData("'goals' takes pairs", "train", "multigoal", "--set", "environment.goals=[1,2,3]")]
    [InlineData("at least one hidden layer", "train", "multigoal", "--set", "sampler.hiddenSizes=[]")]
    [InlineData("Nothing would be learned", "train", "multigoal", "--steps", "100")]
    [InlineData("cannot be written", "train", "multigoal", "--out", "/dev/null/run")]
    [InlineData("does not exist", "--plugins", "nowhere", "train", "multigoal")]
    [InlineData("The device 'cuda:7' is not available", "train", "multigoal", "--device", "cuda:7")]
    [InlineData("the names are auto, cpu, cuda, cuda:N and mps", "train", "multigoal", "--device", "gpu")]
    [InlineData("no file", "train", "missing.json")]
    [InlineData("is not a run folder", "eval", "nowhere")]
    [InlineData("is not a run folder", "plot", "nowhere")]
    [InlineData("Did you mean 'train'?", "trian", "multigoal")]
    [InlineData("Did you mean '--seed'?", "train", "multigoal", "--sed", "1")]
    [InlineData("at least 1", "eval", "nowhere", "--episodes", "0")]
    public void Is_one_clear_line_and_exit_code_2_and_leaves_nothing(string expected, params string[] args)
    {
        using var tool = new Tool();
        var result = tool.Run(args);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'), static line => line.StartsWith("softq: ", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(tool.Folder));
    }

    [Fact]
    public void All_findings_are_told_at_once()
    {
        using var tool = new Tool();
        var result = tool.Run("train", "multigoal", "--set", "algorithm.temprature=1", "--set", "algorithm.discount=2", "--set", "kernel.id=rfb");
        Assert.Equal(3, result.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Verbose_shows_the_stack_trace()
    {
        using var tool = new Tool();
        var result = tool.Run("train", "multigaol", "--verbose");
        Assert.Contains("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void A_folder_that_holds_something_already_is_left_as_it_is()
    {
        using var tool = new Tool();
        Directory.CreateDirectory(tool.Under("run"));
        File.WriteAllText(tool.Under("run", "notes.txt"), "mine");
        var result = tool.Run("train", "multigoal", "--out", "run");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("holds something already", result.Error, StringComparison.Ordinal);
        Assert.Equal([tool.Under("run", "notes.txt")], Directory.EnumerateFileSystemEntries(tool.Under("run")));
    }

    [Fact]
    public void A_damaged_checkpoint_is_refused()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("train", "multigoal", "--steps", "60", "--set", "training.warmupSteps=50", "--set", "training.replayCapacity=100", "--out", "run").ExitCode);
        var path = tool.Under("run", "checkpoints", "step-000000060", "agent.state");
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        var result = tool.Run("eval", "run");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is damaged", result.Error, StringComparison.Ordinal);
    }
}
