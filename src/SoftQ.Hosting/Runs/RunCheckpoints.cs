using SoftQ.Learning.Checkpoints;
using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;

namespace SoftQ.Hosting.Runs;

/// <summary>Takes the checkpoints of a run, as its settings say.</summary>
/// <param name="run">The run.</param>
/// <param name="store">Where they go.</param>
/// <param name="health">Keeps numbers that are not finite out of them.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class RunCheckpoints(ComposedRun run, CheckpointStore store, HealthCheck health, TimeProvider clock)
{
    private readonly TrainingOptions _options = run.Training;
    private long _last = clock.GetTimestamp();
    private bool _isDue;

    /// <summary>Takes a checkpoint after a step where one is due; where the run cannot be captured now, after the first at which it can.</summary>
    /// <param name="metrics">The run's metrics.</param>
    public void OnStep(MetricsFile metrics)
    {
        _isDue |= (_options.CheckpointInterval > 0 && run.Trainer.Step % _options.CheckpointInterval == 0)
            || (_options.CheckpointPeriod > TimeSpan.Zero && clock.GetElapsedTime(_last) >= _options.CheckpointPeriod);
        if (_isDue && run.Trainer.CanCapture)
            Save(metrics);
    }

    /// <summary>Takes the checkpoint of a run that ends here, complete or not.</summary>
    /// <param name="metrics">The run's metrics.</param>
    public void AtEnd(MetricsFile metrics)
    {
        if (run.Trainer.CanCapture)
            Save(metrics);
        else
            SaveAgent();
    }

    /// <summary>Keeps what was learned by a run that cannot go on from here.</summary>
    public void SaveAgent()
    {
        if (run.AreWeightsFinite)
            store.SaveAgent(run.Trainer.Step, run.Agent, run.Origin);
    }

    private void Save(MetricsFile metrics)
    {
        health.CheckWeights();
        store.Save(run.Trainer.Step, run.Parts, run.Trainer.Replay, metrics.Save(), run.Origin, _options.CheckpointsKept);
        (_isDue, _last) = (false, clock.GetTimestamp());
    }
}
