using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;

namespace SoftQ.Hosting.Tests.Plugins;

/// <summary>Trains on a fixture for some steps, with the kernel and the sampler of the fixture Healthy.</summary>
internal static class ShortTraining
{
    private const int Steps = 30;

    /// <summary>Trains and gives the steps that were taken.</summary>
    public static int Run(PluginHost host, string environment, params string[] overrides)
    {
        using var run = Compose(host, environment, overrides);
        return Run(run);
    }

    /// <summary>Trains and gives the steps that were taken.</summary>
    public static int Run(ComposedRun run)
    {
        run.Trainer.Run(new NoMetrics(), onStep: null, CancellationToken.None);
        return run.Trainer.Step;
    }

    /// <summary>Composes a small run.</summary>
    public static ComposedRun Compose(PluginHost host, string environment, params string[] overrides) => new RunResolver(host).Compose(
        ConfigurationTarget.Environment(environment),
        [
            "kernel.id=constant", "sampler.id=still", "algorithm.hiddenSizes=[4]", "algorithm.batchSize=4", $"training.steps={Steps}",
            "training.warmupSteps=10", "training.replayCapacity=100", "training.device=cpu", "training.threads=1", .. overrides,
        ]);

    private sealed class NoMetrics : IMetricsSink
    {
        public void Write(MetricsRow row)
        {
        }
    }
}
