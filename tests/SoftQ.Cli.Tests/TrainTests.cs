using System.Diagnostics;

namespace SoftQ.Cli.Tests;

public class TrainTests
{
    private static readonly string[] Short =
    [
        "train", "multigoal", "--steps", "400", "--set", "training.warmupSteps=100", "--set", "training.metricsInterval=100",
        "--set", "training.replayCapacity=1000",
    ];

    [Fact]
    public void Leaves_a_run_folder_with_everything_in_it()
    {
        using var tool = new Tool();
        var result = tool.Run([.. Short, "--out", "run"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] files = [.. Directory.EnumerateFiles(tool.Under("run"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(tool.Under("run"), file)).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "checkpoints/replay/000000000000-000000000400.state", "checkpoints/step-000000400/agent.state", "checkpoints/step-000000400/manifest.json",
                "checkpoints/step-000000400/trainer.state", "configuration.json", "execution.json",
                "figures/figure-1.png", "figures/learning-curve.png", "metrics.csv", "timing.csv",
            ],
            files);
        Assert.Equal(5, File.ReadAllLines(tool.Under("run", "metrics.csv")).Length);
        Assert.Contains("step      400 / 400", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_with_one_seed_write_identical_metrics_and_checkpoints_and_another_seed_does_not()
    {
        using var tool = new Tool();
        foreach (var (name, seed) in new[] { ("a", "7"), ("b", "7"), ("c", "8") })
            Assert.Equal(0, tool.Run([.. Short, "--seed", seed, "--out", name]).ExitCode);
        foreach (var file in new[] { "metrics.csv", "configuration.json", "execution.json", "checkpoints/step-000000400/agent.state", "checkpoints/step-000000400/trainer.state", "checkpoints/step-000000400/manifest.json", "figures/learning-curve.png" })
        {
            if (file != "figures/learning-curve.png")
                Assert.Equal(File.ReadAllBytes(tool.Under("a", file)), File.ReadAllBytes(tool.Under("b", file)));
            if (file != "execution.json")
                Assert.NotEqual(File.ReadAllBytes(tool.Under("a", file)), File.ReadAllBytes(tool.Under("c", file)));
        }
    }

    [Fact]
    public void A_run_can_be_started_from_another_runs_configuration()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run([.. Short, "--out", "a"]).ExitCode);
        Assert.Equal(0, tool.Run("train", "a/configuration.json", "--out", "b").ExitCode);
        Assert.Equal(File.ReadAllBytes(tool.Under("a", "checkpoints", "step-000000400", "agent.state")), File.ReadAllBytes(tool.Under("b", "checkpoints", "step-000000400", "agent.state")));
    }

    [Fact]
    public void An_environment_alone_is_enough_and_the_run_gets_a_folder_of_its_own_name()
    {
        using var tool = new Tool();
        string[] command = ["train", "MultiGoal-v0", "--steps", "60", "--seed", "3", "--set", "training.warmupSteps=50", "--set", "training.replayCapacity=100"];
        Assert.Equal(0, tool.Run(command).ExitCode);
        Assert.Equal(0, tool.Run(command).ExitCode);
        Assert.True(File.Exists(tool.Under("runs", "MultiGoal-v0-seed3", "metrics.csv")));
        Assert.True(File.Exists(tool.Under("runs", "MultiGoal-v0-seed3-2", "metrics.csv")));
    }

    [Fact]
    public void Interrupted_it_stops_cleanly_with_a_checkpoint()
    {
        using var tool = new Tool();
        using var process = tool.Start("train", "multigoal", "--set", "training.warmupSteps=100", "--set", "training.metricsInterval=100", "--out", "run");
        while (process.StandardOutput.ReadLine() is { } line && !line.StartsWith("step", StringComparison.Ordinal))
        {
        }
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Stopped after", rest, StringComparison.Ordinal);
        Assert.Equal(0, tool.Run("eval", "run", "--episodes", "2").ExitCode);
    }

    [Fact]
    public void A_plugin_dropped_into_a_folder_trains_as_the_built_in_ones_do()
    {
        using var tool = new Tool();
        var result = tool.Run(
            "--plugins", BuiltPaths.SamplePlugins, "train", "Thermostat-v0", "--steps", "400", "--set", "training.warmupSteps=200", "--set", "training.metricsInterval=200", "--out", "run");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.True(File.Exists(tool.Under("run", "figures", "learning-curve.png")));
    }
}
