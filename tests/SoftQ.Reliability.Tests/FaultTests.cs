using System.Text.Json;

namespace SoftQ.Reliability.Tests;

/// <summary>What goes wrong around a run ends it with a clear message and a checkpoint to go on from.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_step_that_never_comes_back_ends_the_process_and_the_run_can_be_resumed()
    {
        var result = _tool.Run(SmallRun.Train("Hanging-v0", "ddpg", "run", "--set", "training.stepTimeout=00:00:02"));
        Assert.Equal(124, result.ExitCode);
        Assert.Contains("Step 150 took longer than 0:00:02", result.Error, StringComparison.Ordinal);
        Assert.Contains("step-000000", string.Concat(Directory.EnumerateDirectories(_tool.Under("run", "checkpoints"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_ends_the_run_and_the_checkpoint_before_it_is_whole()
    {
        var whole = _tool.Run(SmallRun.Train("MultiGoal-v0", "ddpg", "whole"));
        Assert.True(whole.ExitCode == 0, whole.Error);
        Stop("run");

        // No file may be longer than 4 KB: the metrics fit, the networks do not. The runtime's own files are given no part in it.
        var command = string.Join(' ', SmallRun.Resume("run").Select(static argument => $"'{argument}'"));
        var full = _tool.RunShell($"trap '' XFSZ; ulimit -f 4; export DOTNET_EnableWriteXorExecute=0; exec dotnet '{BuiltPaths.Tool}' {command}");

        Assert.Equal(2, full.ExitCode);
        Assert.Matches("The run stopped at step [0-9]+, since its folder cannot be written: .* The checkpoint of step [0-9]+ is whole", full.Error);
        Assert.Equal(0, _tool.Run(SmallRun.Resume("run")).ExitCode);
        Assert.Equal(SmallRun.Files(_tool.Under("whole")), SmallRun.Files(_tool.Under("run")));
    }

    [Fact]
    public void Numbers_that_are_no_longer_finite_end_the_run_with_a_diagnosis_and_the_last_healthy_checkpoint()
    {
        var result = _tool.Run(SmallRun.Train("MultiGoal-v0", "ddpg", "run", "--set", "algorithm.rewardScale=1e30"));
        Assert.Equal(2, result.ExitCode);
        Assert.Matches("at step [0-9]+; at step [0-9]+ all was finite", result.Error);
        using var diagnosis = JsonDocument.Parse(File.ReadAllText(_tool.Under("run", "diverged.json")));
        Assert.Equal(16, diagnosis.RootElement.GetProperty("lastBatch").GetProperty("rewards").GetArrayLength());
    }

    [Fact]
    public void A_run_goes_on_under_another_version_only_by_force()
    {
        Stop("run");
        foreach (var manifest in Directory.EnumerateFiles(_tool.Under("run", "checkpoints"), "manifest.json", SearchOption.AllDirectories))
            File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"softQ\": \"", "\"softQ\": \"0.0.", StringComparison.Ordinal));

        var refused = _tool.Run(SmallRun.Resume("run"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Matches("softQ: 0.0.[0-9.]+ → [0-9.]+", refused.Error);
        var forced = _tool.Run(SmallRun.Resume("run", "--force"));
        Assert.Equal(0, forced.ExitCode);
        Assert.Contains("It goes on all the same", forced.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_goes_on_with_other_settings_only_by_force()
    {
        Stop("run");
        var configuration = _tool.Under("run", "configuration.json");
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("\"discount\": 0.99", "\"discount\": 0.9", StringComparison.Ordinal));

        var refused = _tool.Run(SmallRun.Resume("run"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("configuration: ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run(SmallRun.Resume("run", "--force")).ExitCode);
    }

    [Fact]
    public void Train_refuses_to_go_on_with_a_run_of_another_configuration()
    {
        Stop("run");
        var result = _tool.Run(SmallRun.Train("MultiGoal-v0", "ddpg", "run", "--resume", "--set", "algorithm.discount=0.9"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("algorithm.discount: 0.99 → 0.9", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_word_about_it_a_run_is_not_trained_over()
    {
        Stop("run");
        var result = _tool.Run(SmallRun.Train("MultiGoal-v0", "ddpg", "run"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("go on with it by 'softq resume'", result.Error, StringComparison.Ordinal);
    }

    private void Stop(string folder)
    {
        using var process = _tool.Start(SmallRun.Train("MultiGoal-v0", "ddpg", folder));
        while (process.StandardOutput.ReadLine() is { } line && !line.StartsWith("step", StringComparison.Ordinal))
        {
        }
        process.Kill();
        process.WaitForExit();
    }
}
