namespace SoftQ.Learning.Runs;

/// <summary>Receives a run's metrics.</summary>
public interface IMetricsSink
{
    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    void Write(MetricsRow row);

    /// <summary>Takes an episode that ended. Where nobody wants episodes, nothing is done.</summary>
    /// <param name="episode">The episode.</param>
    void Write(EpisodeRow episode)
    {
    }
}
