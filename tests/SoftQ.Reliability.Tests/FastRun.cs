using SoftQ.Hosting.Configuration;
using SoftQ.Hosting.Plugins;
using SoftQ.Hosting.Runs;
using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;

namespace SoftQ.Reliability.Tests;

/// <summary>A small run in this process.</summary>
internal sealed class FastRun : IDisposable
{
    private readonly PluginHost _host = new(new PluginFolders([], variable: null, BuiltPaths.Plugins));

    /// <summary>Composes one.</summary>
    /// <param name="algorithm">The algorithm's id.</param>
    /// <param name="settings">Further overrides.</param>
    public FastRun(string algorithm, params string[] settings) =>
        Run = new RunResolver(_host).Compose(ConfigurationTarget.Find("MultiGoal-v0", _host.Catalog), [.. SmallRun.Settings("MultiGoal-v0", algorithm), .. settings]);

    /// <summary>The run.</summary>
    public ComposedRun Run { get; }

    /// <summary>Trains it in a folder from the start.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="stopAt">The step after which it is cancelled; 0 for none.</param>
    public void Train(string folder, int stopAt = 0)
    {
        using var session = TrainingSession.Begin(Run, new RunFolder(folder));
        using var stop = new CancellationTokenSource();
        session.Train(new Observer(stopAt, stop), stop.Token);
    }

    public void Dispose()
    {
        Run.Dispose();
        _host.Dispose();
    }

    private sealed class Observer(int stopAt, CancellationTokenSource stop) : ITrainingObserver
    {
        public void OnStep(TrainingProgress progress)
        {
            if (progress.Step == stopAt)
                stop.Cancel();
        }

        public void OnMetrics(MetricsRow row)
        {
        }

        public void OnStalled(int step, TimeSpan timeout) => Assert.Fail($"Step {step} took longer than {timeout}.");
    }
}
