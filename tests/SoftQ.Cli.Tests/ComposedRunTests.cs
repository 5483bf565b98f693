using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Checkpoints;
using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;
using TorchSharp;

namespace SoftQ.Cli.Tests;

public sealed class ComposedRunTests : IDisposable
{
    private readonly Tool _folder = new();
    private readonly PluginHost _host = new(new PluginFolders([], variable: null, BuiltPaths.Plugins));

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string> Algorithms => ["soft-q", "sac", "td3", "ddpg", "discrete-soft-q"];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void A_restored_run_goes_on_as_if_it_had_never_stopped(string algorithm)
    {
        using (var whole = Compose(algorithm))
        {
            whole.Trainer.Run(new NoMetrics(), onStep: null, CancellationToken.None);
            Save(whole, "whole");
        }
        using (var first = Compose(algorithm))
        {
            using var stop = new CancellationTokenSource();
            Assert.False(first.Trainer.Run(new NoMetrics(), progress => StopAt(150, progress, stop), stop.Token));
            Save(first, "half");
        }
        using var second = Compose(algorithm);
        Assert.Equal(150, Store("half").Restore(second.Parts, second.Trainer.Replay, static _ => { }, static damage => Assert.Fail(damage.Message))!.Step);
        Assert.True(second.Trainer.Run(new NoMetrics(), onStep: null, CancellationToken.None));
        Save(second, "half");
        foreach (var part in new[] { "step-000000300/agent.state", "step-000000300/trainer.state", "replay/000000000200-000000000300.state" })
            Assert.Equal(File.ReadAllBytes(_folder.Under("whole", part)), File.ReadAllBytes(_folder.Under("half", part)));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Updates_leave_no_tensor_behind(string algorithm)
    {
        using var run = Compose(algorithm);
        var (before, after) = (0L, 0L);
        run.Trainer.Run(new NoMetrics(), progress => (before, after) = (progress.Step == 200 ? torch.Tensor.TotalCount : before, torch.Tensor.TotalCount), CancellationToken.None);
        Assert.Equal(before, after);
    }

    private CheckpointStore Store(string folder) => new(_folder.Under(folder));

    private void Save(ComposedRun run, string folder) => Store(folder).Save(run.Trainer.Step, run.Parts, run.Trainer.Replay, metricsLength: 0, run.Origin, kept: 2);

    private ComposedRun Compose(string algorithm) => new RunResolver(_host).Compose(
        ConfigurationTarget.Find(algorithm == "discrete-soft-q" ? "CartPole-v1" : "multigoal", _host.Catalog),
        $"algorithm.id={algorithm}", "training.steps=300", "training.warmupSteps=50", "training.replayCapacity=100", "training.seed=5", "training.threads=2", "training.metricsInterval=70");

    private static void StopAt(int step, TrainingProgress progress, CancellationTokenSource stop)
    {
        if (progress.Step == step)
            stop.Cancel();
    }

    private sealed class NoMetrics : IMetricsSink
    {
        public void Write(MetricsRow row)
        {
        }
    }
}
