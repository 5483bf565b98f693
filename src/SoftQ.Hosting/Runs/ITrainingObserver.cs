using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;

namespace SoftQ.Hosting.Runs;

/// <summary>Is told how a training goes, on the thread that trains.</summary>
public interface ITrainingObserver
{
    /// <summary>A step was taken.</summary>
    /// <param name="progress">How far the run is.</param>
    void OnStep(TrainingProgress progress);

    /// <summary>A row of the metrics was written.</summary>
    /// <param name="row">The row.</param>
    void OnMetrics(MetricsRow row);

    /// <summary>
    /// A step takes longer than it may, and the run will perhaps never go on. It cannot be stopped from outside: whoever does not want
    /// to wait ends the process, and the run can be resumed from its last checkpoint. The only call that comes from another thread.
    /// </summary>
    /// <param name="step">The step's number.</param>
    /// <param name="timeout">How long it may take.</param>
    void OnStalled(int step, TimeSpan timeout);
}
