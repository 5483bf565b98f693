using SoftQ.Learning.Runs;
using SoftQ.Learning.Training;

namespace SoftQ.Hosting.Runs;

/// <summary>Is told how a training goes; called on the thread that trains.</summary>
public interface ITrainingObserver
{
    /// <summary>A step was taken.</summary>
    /// <param name="progress">How far the run is.</param>
    void OnStep(TrainingProgress progress);

    /// <summary>A row of the metrics was written.</summary>
    /// <param name="row">The row.</param>
    void OnMetrics(MetricsRow row);
}
