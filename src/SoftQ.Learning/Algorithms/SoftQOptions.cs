using SoftQ.Learning.Acting;
using SoftQ.Learning.Algorithms.Temperatures;
using SoftQ.Learning.Algorithms.Values;

namespace SoftQ.Learning.Algorithms;

/// <summary>
/// The settings of soft Q-learning (Algorithm 1). Where the defaults differ from the paper's appendix D (widths of 200, constant
/// learning rates, a target copied every 1,000 updates), they are the ones that were measured to be reliable on the multi-goal task.
/// </summary>
[ParameterSet]
public sealed partial record SoftQOptions : IAgentOptions, ITemperatureOptions
{
    /// <inheritdoc cref="IAgentOptions.Temperature"/>
    [Parameter(Min = 1e-6, Description = "Temperature α of the entropy bonus at the start, in units of scaled reward")]
    public double Temperature { get; init; } = 1;

    /// <inheritdoc/>
    [Parameter(Description = "How the temperature moves: it stays, follows a schedule, or is learned towards the target entropy")]
    public TemperatureScheduleKind TemperatureSchedule { get; init; }

    /// <inheritdoc/>
    [Parameter(Min = 1e-6, Description = "Temperature at the end of a linear or log-linear schedule")]
    public double FinalTemperature { get; init; } = 0.1;

    /// <inheritdoc/>
    [Parameter(Min = 0, Description = "Updates that such a schedule takes; 0 for all of the run's")]
    public int TemperatureUpdates { get; init; }

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the logarithm of an automatic temperature")]
    public double TemperatureLearningRate { get; init; } = 3e-4;

    /// <summary>The entropy that an automatic temperature aims at, for each dimension of an action.</summary>
    [Parameter(Description = "Entropy that an automatic temperature aims at, in nats for each dimension of an action of [-1, 1]; at most log 2")]
    public double TargetEntropy { get; init; } = -1;

    /// <summary>The factor on rewards before they enter the backup.</summary>
    [Parameter(Min = 0, Description = "Factor on rewards before they enter the backup")]
    public double RewardScale { get; init; } = 1;

    /// <summary>The discount γ.</summary>
    [Parameter(Min = 0, Max = 1, Description = "Discount γ")]
    public double Discount { get; init; } = 0.99;

    /// <summary>Transitions in a minibatch, N.</summary>
    [Parameter(Min = 1, Max = 65536, Description = "Transitions in a minibatch")]
    public int BatchSize { get; init; } = 64;

    /// <summary>Proposals for the soft value of a state, K_V; 0 for a number that grows with the actions' dimensions.</summary>
    [Parameter(Min = 0, Max = 65536, Description = "Proposals for the soft value of each next state, K_V; 0 for 25 for each dimension of an action, and at least 50")]
    public int ValueParticles { get; init; }

    /// <summary>Where the proposals come from.</summary>
    [Parameter(Description = "Where these come from: uniform ones; half of them uniform and half around the sampler's actions (mixture); or the sampler's, by its density (sampler)")]
    public ProposalKind Proposals { get; init; }

    /// <summary>Updates with uniform proposals before others take over.</summary>
    [Parameter(Min = 0, Description = "Updates with uniform proposals before others take over, since samplers know nothing at first")]
    public int UniformProposalUpdates { get; init; } = 5_000;

    /// <summary>Q networks of which the least value counts; 1 is the paper's.</summary>
    [Parameter(Min = 1, Max = 16, Description = "Q networks, of which the least value counts; the paper has one")]
    public int Critics { get; init; } = 1;

    /// <summary>Width of each hidden layer of the Q network.</summary>
    [Parameter(Min = 1, Max = 65536, Description = "Width of each hidden layer of the Q network")]
    public int[] HiddenSizes { get; init; } = [128, 128];

    /// <summary>Adam's learning rate for the Q network at the start.</summary>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the Q network at the start")]
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>The share of every learning rate that is left at the end; the fall is linear, 1 keeps them constant.</summary>
    [Parameter(Min = 0, Max = 1, Description = "Share of every learning rate that is left at the end; the fall is linear, 1 keeps them constant")]
    public double FinalLearningRateShare { get; init; } = 0.05;

    /// <summary>Updates between two moves of the target network.</summary>
    [Parameter(Min = 1, Description = "Updates between two moves of the target network")]
    public int TargetUpdateInterval { get; init; } = 1;

    /// <summary>The share τ of the Q network that the target network takes at each move; 1 copies it (the paper).</summary>
    [Parameter(Min = 1e-6, Max = 1, Description = "Share τ of the Q network that the target takes at each move; 1 copies it, as in the paper")]
    public double TargetUpdateShare { get; init; } = 0.01;

    /// <inheritdoc/>
    [Parameter(Description = "Noise added to the policy's actions while training; the paper adds an Ornstein-Uhlenbeck process of deviation 0.3")]
    public ExplorationNoiseKind ExplorationNoise { get; init; }

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 10, Description = "Standard deviation of that noise, in actions of [-1, 1]")]
    public double ExplorationDeviation { get; init; } = 0.3;

    /// <summary>Proposals for the soft value of a state.</summary>
    /// <param name="actionSize">Dimensions of an action, d.</param>
    internal int ValueParticlesFor(int actionSize) => ValueParticles > 0 ? ValueParticles : Math.Max(50, 25 * actionSize);
}
