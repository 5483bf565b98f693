using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;

namespace SoftQ.Plugins.Tests.GymNet;

/// <summary>Agents are trained on environments from a folder, by the algorithm that their action space asks for.</summary>
public sealed class TrainingTests
{
    [Theory]
    [InlineData("CartPole", "discrete-soft-q")]
    [InlineData("Point", "soft-q")]
    public void An_agent_trains_on_an_environment_of_Gym_NET(string type, string algorithm)
    {
        using var host = BuiltPlugins.Host();
        var rows = Train(host, type, algorithm);
        Assert.True(double.IsFinite(rows.Last[^1].Loss), rows.Last[^1].ToString());
        Assert.Equal(120, rows.Last[^1].Step);
        var report = host.Unload("SoftQ.Plugins.GymNet");
        Assert.True(report.Unloaded, report.ToString());
    }

    [Fact]
    public void An_algorithm_that_does_not_fit_the_actions_is_refused()
    {
        using var host = BuiltPlugins.Host();
        var exception = Assert.Throws<ConfigurationException>(() => Train(host, "CartPole", "soft-q"));
        Assert.Contains("discrete-soft-q", exception.Message, StringComparison.Ordinal);
    }

    private static Rows Train(PluginHost host, string type, string algorithm)
    {
        using var run = new RunResolver(host).Compose(
            ConfigurationTarget.Environment("GymNet-v0"),
            [
                $"environment.folder={DroppedFolders.Current}", $"environment.type={type}", "environment.maxEpisodeSteps=50", $"algorithm.id={algorithm}",
                "algorithm.hiddenSizes=[8]", "algorithm.batchSize=8", "training.steps=120", "training.warmupSteps=60", "training.metricsInterval=60",
                "training.replayCapacity=200", "training.device=cpu", "training.threads=1",
            ]);
        var rows = new Rows();
        run.Trainer.Run(rows, onStep: null, CancellationToken.None);
        return rows;
    }

    private sealed class Rows : IMetricsSink
    {
        public List<MetricsRow> Last { get; } = [];

        public void Write(MetricsRow row) => Last.Add(row);
    }
}
