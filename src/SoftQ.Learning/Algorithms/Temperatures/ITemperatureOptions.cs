namespace SoftQ.Learning.Algorithms.Temperatures;

/// <summary>What a moving temperature depends on.</summary>
public interface ITemperatureOptions
{
    /// <summary>α at the start.</summary>
    double Temperature { get; }

    /// <summary>How it moves.</summary>
    TemperatureScheduleKind TemperatureSchedule { get; }

    /// <summary>α at the end of a linear or log-linear schedule.</summary>
    double FinalTemperature { get; }

    /// <summary>Updates until then; 0 for all of the run's.</summary>
    int TemperatureUpdates { get; }

    /// <summary>Adam's learning rate for log α where it is automatic.</summary>
    double TemperatureLearningRate { get; }
}
