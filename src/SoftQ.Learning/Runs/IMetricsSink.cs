namespace SoftQ.Learning.Runs;

/// <summary>Receives a run's metrics.</summary>
public interface IMetricsSink
{
    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    void Write(MetricsRow row);
}
