using SoftQ.Hosting.Plugins;
using SoftQ.Learning.Runs;

namespace SoftQ.Hosting.Runs;

/// <summary>Trains a composed run and leaves its run folder.</summary>
public static class TrainingSession
{
    /// <summary>Creates the run folder, with the configuration and the execution record.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where.</param>
    /// <exception cref="RunFolderException">The folder holds something already, or cannot be written.</exception>
    /// <exception cref="CompositionException">The environment's state cannot be captured, so that a checkpoint could not be written.</exception>
    public static void CreateFolder(ComposedRun run, RunFolder folder)
    {
        if (run.Environment.State is null)
            throw new CompositionException($"'{run.Environment.Spec?.Id}' has no state capture, so its run could not be saved; implement IEnvironment.State.");
        // Whatever can fail without the folder fails before there is one: the replay memory, above all.
        _ = run.Trainer;
        try
        {
            if (folder.Exists)
                throw new RunFolderException($"'{folder.Path}' holds something already; name a new folder, or remove it first.");
            Directory.CreateDirectory(folder.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, exception);
        }
        // From here on the folder is known to hold nothing but what is written now.
        try
        {
            File.WriteAllText(folder.Configuration, run.Configuration.ToJson());
            File.WriteAllText(folder.Execution, run.Execution.ToJson());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(folder.Configuration);
            File.Delete(folder.Execution);
            throw Unwritable(folder, exception);
        }
    }

    /// <summary>Trains, writing metrics, timing, and a checkpoint at the end or where it was stopped.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">The folder that <see cref="CreateFolder"/> made for it.</param>
    /// <param name="observer">Is told of every step and every row of the metrics.</param>
    /// <param name="cancellation">Stops the run after the step under way.</param>
    /// <returns>Whether the run is complete.</returns>
    /// <exception cref="PluginFaultException">A plugin's code threw, or its environment gave an invalid value; a checkpoint is left.</exception>
    public static bool Train(ComposedRun run, RunFolder folder, ITrainingObserver observer, CancellationToken cancellation)
    {
        var trainer = run.Trainer;
        try
        {
            using var metrics = new MetricsFile(folder.Metrics);
            using var timing = new TimingFile(folder.Timing, metrics);
            using var episodes = new EpisodeFile(folder.Episodes);
            var complete = trainer.Run(new ObservedMetrics(timing, episodes, observer), observer.OnStep, cancellation);
            run.SaveCheckpoint(folder);
            return complete;
        }
        catch when (trainer.Step == 0)
        {
            // Nothing was learned, so nothing is left behind.
            Directory.Delete(folder.Path, recursive: true);
            throw;
        }
        catch (PluginFaultException)
        {
            // What was learned so far is kept; the environment is captured as its fault left it.
            SaveAfterFault(run, folder);
            throw;
        }
    }

    // Where capturing fails too, the host has that fault on record and the first one is what the caller hears of.
    private static bool SaveAfterFault(ComposedRun run, RunFolder folder)
    {
        try
        {
            run.SaveCheckpoint(folder);
            return true;
        }
        catch (PluginFaultException)
        {
            return false;
        }
    }

    private static RunFolderException Unwritable(RunFolder folder, Exception cause) =>
        new($"The run folder '{folder.Path}' cannot be written: {cause.Message} Name another folder.", cause);

    private sealed class ObservedMetrics(IMetricsSink sink, EpisodeFile episodes, ITrainingObserver observer) : IMetricsSink
    {
        public void Write(MetricsRow row)
        {
            sink.Write(row);
            observer.OnMetrics(row);
        }

        public void Write(EpisodeRow episode) => episodes.Write(episode);
    }
}
