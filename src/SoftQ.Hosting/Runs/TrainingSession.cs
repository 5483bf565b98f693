using System.Globalization;
using SoftQ.Hosting.Plugins;
using SoftQ.Learning.Checkpoints;
using SoftQ.Learning.Runs;

namespace SoftQ.Hosting.Runs;

/// <summary>
/// Trains a composed run in its folder, from the start or from where an earlier process left it. A run that was stopped in whatever way
/// and is resumed leaves what it would have left without: the same bytes, but for what a clock gave.
/// </summary>
public sealed class TrainingSession : IDisposable
{
    private readonly ComposedRun _run;
    private readonly RunFolder _folder;
    private readonly FolderLock _lock;
    private readonly CheckpointStore _store;
    private readonly long _metricsLength;

    private TrainingSession(ComposedRun run, RunFolder folder, FolderLock held, CheckpointStore store, long metricsLength) =>
        (_run, _folder, _lock, _store, _metricsLength) = (run, folder, held, store, metricsLength);

    /// <summary>Creates the folder of a new run, with the configuration and the execution record.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where.</param>
    /// <exception cref="RunFolderException">The folder holds something already, or cannot be written.</exception>
    public static TrainingSession Begin(ComposedRun run, RunFolder folder)
    {
        // Whatever can fail without the folder fails before there is one: the replay memory, above all.
        _ = run.Trainer;
        var created = !Directory.Exists(folder.Path);
        try
        {
            if (folder.Exists)
            {
                throw new RunFolderException(folder.HoldsRun
                    ? $"'{folder.Path}' holds a run already; go on with it by 'softq resume', or name a new folder."
                    : $"'{folder.Path}' holds something already; name a new folder, or remove it first.");
            }
            Directory.CreateDirectory(folder.Path);
            File.WriteAllText(folder.Execution, run.Execution.ToJson());
            folder.WriteConfiguration(run.Configuration.ToJson());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (created)
                DeleteFolder(folder);
            throw new RunFolderException($"The run folder '{folder.Path}' cannot be written: {exception.Message} Name another folder.", exception);
        }
        return new TrainingSession(run, folder, Take(folder), new CheckpointStore(folder.Checkpoints), metricsLength: 0);
    }

    /// <summary>Restores a run from the newest whole checkpoint in its folder; where there is none, the run begins anew.</summary>
    /// <param name="run">The run, composed from the folder.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="force">Whether to go on also under another version, device or configuration than before.</param>
    /// <param name="warn">Is told what was found that does not hinder.</param>
    /// <exception cref="RunFolderException">Another process is at work on the folder, or what is to go on is not what stopped.</exception>
    /// <exception cref="SoftQ.Gym.State.StateMismatchException">Every checkpoint is damaged or of another run.</exception>
    public static TrainingSession Resume(ComposedRun run, RunFolder folder, bool force, Action<string> warn)
    {
        var held = Take(folder);
        try
        {
            var store = new CheckpointStore(folder.Checkpoints);
            var manifest = store.Restore(
                run.Parts,
                run.Trainer.Replay,
                found => Accept(run, folder, found, force, warn),
                exception => warn($"A checkpoint is damaged, and the one before it is used: {exception.Message}"));
            return new TrainingSession(run, folder, held, store, manifest?.MetricsLength ?? 0);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Trains, writing metrics, timing and checkpoints, until the run is complete or cancelled.</summary>
    /// <param name="observer">Is told of every step and every row of the metrics.</param>
    /// <param name="cancellation">Stops the run after the step under way.</param>
    /// <returns>Whether the run is complete.</returns>
    /// <exception cref="PluginFaultException">A plugin's code threw, or its environment gave an invalid value; what was learned is saved.</exception>
    /// <exception cref="DivergenceException">What is learned is no longer finite; the last checkpoint is healthy.</exception>
    /// <exception cref="RunFolderException">Something cannot be written; the last checkpoint is whole.</exception>
    public bool Train(ITrainingObserver observer, CancellationToken cancellation)
    {
        var (trainer, health) = (_run.Trainer, new HealthCheck(_run, _folder));
        var checkpoints = new RunCheckpoints(_run, _store, health, TimeProvider.System);
        try
        {
            using var metrics = _metricsLength == 0 ? new MetricsFile(_folder.Metrics) : MetricsFile.Continue(_folder.Metrics, _metricsLength);
            using var timing = new TimingFile(_folder.Timing, metrics, trainer.Step);
            using var watch = new StepWatch(trainer.Step, _run.Training.StepTimeout, step => observer.OnStalled(step, _run.Training.StepTimeout));
            var complete = trainer.Run(
                new ObservedMetrics(timing, observer, health),
                progress =>
                {
                    watch.OnStep(progress.Step);
                    observer.OnStep(progress);
                    checkpoints.OnStep(metrics);
                },
                cancellation);
            checkpoints.AtEnd(metrics);
            return complete;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(string.Create(
                CultureInfo.InvariantCulture,
                $"The run stopped at step {trainer.Step}, since its folder cannot be written: {exception.Message} The checkpoint of step {_store.LatestStep ?? 0} is whole; make room and go on with 'softq resume'."),
                exception);
        }
        catch when (trainer.Step == 0)
        {
            // Nothing was learned, so nothing is left behind.
            _lock.Dispose();
            DeleteFolder(_folder);
            throw;
        }
        catch (PluginFaultException)
        {
            checkpoints.SaveAgent();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static void Accept(ComposedRun run, RunFolder folder, CheckpointManifest manifest, bool force, Action<string> warn)
    {
        var differences = ResumeCheck.Differences(run, folder, manifest);
        if (differences.Count == 0)
            return;
        var text = $"The run in '{folder.Path}' was made under other circumstances:\n{string.Join('\n', differences.Select(static difference => $"  {difference}"))}\n";
        if (!force)
            throw new RunFolderException(text + "What follows would not be what follows without the stop. --force goes on all the same.");
        warn(text + "It goes on all the same, and what follows is not what would have followed.");
    }

    private static FolderLock Take(RunFolder folder)
    {
        try
        {
            return FolderLock.Take(folder.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException($"Another process is at work on '{folder.Path}', or it cannot be written: {exception.Message}", exception);
        }
    }

    private static void DeleteFolder(RunFolder folder)
    {
        if (Directory.Exists(folder.Path))
            Directory.Delete(folder.Path, recursive: true);
    }

    private sealed class ObservedMetrics(IMetricsSink sink, ITrainingObserver observer, HealthCheck health) : IMetricsSink
    {
        public void Write(MetricsRow row)
        {
            sink.Write(row);
            observer.OnMetrics(row);
            health.Check(row);
        }
    }
}
