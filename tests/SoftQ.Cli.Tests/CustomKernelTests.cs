namespace SoftQ.Cli.Tests;

public class CustomKernelTests
{
    private static readonly string Folder = Path.Combine(BuiltPaths.SamplePlugins, "CustomKernel");

    [Fact]
    public void The_sample_kernel_keeps_every_law()
    {
        using var tool = new Tool();

        var result = tool.Run("plugins", "check", Folder);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("9 of 9 laws hold", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_kernel_is_dropped_into_a_folder_and_trained_with()
    {
        using var tool = new Tool();
        var dropped = tool.Under("plugins", "CustomKernel");
        Directory.CreateDirectory(dropped);
        foreach (var file in Directory.GetFiles(Folder))
            File.Copy(file, Path.Combine(dropped, Path.GetFileName(file)));

        var result = tool.Run(
            "--plugins", tool.Under("plugins"), "train", "multigoal", "--set", "kernel.id=matern", "--steps", "60",
            "--set", "training.warmupSteps=50", "--set", "training.replayCapacity=100", "--out", "run");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("matern", File.ReadAllText(tool.Under("run", "configuration.json")), StringComparison.Ordinal);
    }
}
