using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms.Temperatures;

namespace SoftQ.Learning.Algorithms.Discrete;

/// <summary>The settings of soft Q-learning with discrete actions.</summary>
[ParameterSet]
public sealed partial record DiscreteSoftQOptions : IAgentOptions, ITemperatureOptions
{
    /// <inheritdoc cref="IAgentOptions.Temperature"/>
    [Parameter(Min = 1e-6, Description = "Temperature α of the entropy bonus at the start, in units of scaled reward")]
    public double Temperature { get; init; } = 0.1;

    /// <inheritdoc/>
    [Parameter(Description = "How the temperature moves: it stays, follows a schedule, or is learned towards the target entropy")]
    public TemperatureScheduleKind TemperatureSchedule { get; init; }

    /// <inheritdoc/>
    [Parameter(Min = 1e-6, Description = "Temperature at the end of a linear or log-linear schedule")]
    public double FinalTemperature { get; init; } = 0.01;

    /// <inheritdoc/>
    [Parameter(Min = 0, Description = "Updates that such a schedule takes; 0 for all of the run's")]
    public int TemperatureUpdates { get; init; }

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the logarithm of an automatic temperature")]
    public double TemperatureLearningRate { get; init; } = 3e-4;

    /// <summary>The entropy that an automatic temperature aims at.</summary>
    [Parameter(Min = 0, Description = "Entropy that an automatic temperature aims at, in nats; at most the logarithm of the number of choices")]
    public double TargetEntropy { get; init; } = 0.2;

    /// <inheritdoc/>
    [Parameter(Min = 0, Description = "Factor on rewards before they enter the backup")]
    public double RewardScale { get; init; } = 1;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Discount γ")]
    public double Discount { get; init; } = 0.99;

    /// <inheritdoc/>
    [Parameter(Min = 1, Max = 65536, Description = "Transitions in a minibatch")]
    public int BatchSize { get; init; } = 128;

    /// <summary>Width of each hidden layer of the Q network.</summary>
    [Parameter(Min = 1, Max = 65536, Description = "Width of each hidden layer of the Q network")]
    public int[] HiddenSizes { get; init; } = [128, 128];

    /// <summary>Adam's learning rate for the Q network at the start.</summary>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the Q network at the start")]
    public double LearningRate { get; init; } = 1e-3;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Share of every learning rate that is left at the end; the fall is linear, 1 keeps them constant")]
    public double FinalLearningRateShare { get; init; } = 0.05;

    /// <summary>Updates between two moves of the target network.</summary>
    [Parameter(Min = 1, Description = "Updates between two moves of the target network")]
    public int TargetUpdateInterval { get; init; } = 1;

    /// <summary>The share τ of the Q network that the target network takes at each move; 1 copies it.</summary>
    [Parameter(Min = 1e-6, Max = 1, Description = "Share τ of the Q network that the target takes at each move; 1 copies it")]
    public double TargetUpdateShare { get; init; } = 0.01;

    ExplorationNoiseKind IAgentOptions.ExplorationNoise => ExplorationNoiseKind.None;

    double IAgentOptions.ExplorationDeviation => 0;
}
