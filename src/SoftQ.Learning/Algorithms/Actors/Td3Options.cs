using SoftQ.Learning.Acting;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>The settings of TD3 (Fujimoto et al. 2018); the defaults are those of its authors' code.</summary>
[ParameterSet]
public sealed partial record Td3Options : IActorCriticOptions
{
    /// <inheritdoc/>
    [Parameter(Min = 0, Description = "Factor on rewards before they enter the backup")]
    public double RewardScale { get; init; } = 1;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Discount γ")]
    public double Discount { get; init; } = 0.99;

    /// <inheritdoc/>
    [Parameter(Min = 1, Max = 65536, Description = "Transitions in a minibatch")]
    public int BatchSize { get; init; } = 256;

    /// <inheritdoc/>
    [Parameter(Min = 1, Max = 65536, Description = "Width of each hidden layer, of critics and actor")]
    public int[] HiddenSizes { get; init; } = [256, 256];

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the critics at the start")]
    public double LearningRate { get; init; } = 3e-4;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the actor at the start")]
    public double ActorLearningRate { get; init; } = 3e-4;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Share of every learning rate that is left at the end; the fall is linear, 1 keeps them constant")]
    public double FinalLearningRateShare { get; init; } = 1;

    /// <summary>Updates of the critics for each one of the policy.</summary>
    [Parameter(Min = 1, Description = "Updates of the critics for each one of the policy")]
    public int PolicyUpdateInterval { get; init; } = 2;

    /// <inheritdoc/>
    [Parameter(Min = 1, Description = "Updates between two moves of the target networks")]
    public int TargetUpdateInterval { get; init; } = 2;

    /// <inheritdoc/>
    [Parameter(Min = 1e-6, Max = 1, Description = "Share τ of the networks that the targets take at each move; 1 copies them")]
    public double TargetUpdateShare { get; init; } = 0.005;

    /// <summary>Standard deviation of the noise on the target policy's actions.</summary>
    [Parameter(Min = 0, Max = 10, Description = "Standard deviation of the noise on the target policy's actions, in actions of [-1, 1]")]
    public double TargetNoiseDeviation { get; init; } = 0.2;

    /// <summary>The most that this noise may be, in either direction.</summary>
    [Parameter(Min = 0, Max = 10, Description = "The most that this noise may be, in either direction")]
    public double TargetNoiseLimit { get; init; } = 0.5;

    /// <inheritdoc/>
    [Parameter(Description = "Noise added to the policy's actions while training")]
    public ExplorationNoiseKind ExplorationNoise { get; init; } = ExplorationNoiseKind.Gaussian;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 10, Description = "Standard deviation of that noise, in actions of [-1, 1]")]
    public double ExplorationDeviation { get; init; } = 0.1;

    double IAgentOptions.Temperature => 0;
}
