using SoftQ.Learning.Acting;

namespace SoftQ.Learning.Algorithms.Actors;

/// <summary>
/// The settings of deep deterministic policy gradient (Lillicrap et al. 2016); the defaults are those of the soft Q-learning paper's
/// comparison (appendix D.1).
/// </summary>
[ParameterSet]
public sealed partial record DdpgOptions : IActorCriticOptions
{
    /// <inheritdoc/>
    [Parameter(Min = 0, Description = "Factor on rewards before they enter the backup")]
    public double RewardScale { get; init; } = 1;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Discount γ")]
    public double Discount { get; init; } = 0.99;

    /// <inheritdoc/>
    [Parameter(Min = 1, Max = 65536, Description = "Transitions in a minibatch")]
    public int BatchSize { get; init; } = 64;

    /// <inheritdoc/>
    [Parameter(Min = 1, Max = 65536, Description = "Width of each hidden layer, of critic and actor")]
    public int[] HiddenSizes { get; init; } = [200, 200];

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the critic at the start")]
    public double LearningRate { get; init; } = 1e-3;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Adam's learning rate for the actor at the start")]
    public double ActorLearningRate { get; init; } = 1e-4;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 1, Description = "Share of every learning rate that is left at the end; the fall is linear, 1 keeps them constant")]
    public double FinalLearningRateShare { get; init; } = 1;

    /// <inheritdoc/>
    [Parameter(Min = 1, Description = "Updates between two moves of the target networks")]
    public int TargetUpdateInterval { get; init; } = 1000;

    /// <inheritdoc/>
    [Parameter(Min = 1e-6, Max = 1, Description = "Share τ of the networks that the targets take at each move; 1 copies them")]
    public double TargetUpdateShare { get; init; } = 1;

    /// <inheritdoc/>
    [Parameter(Description = "Noise added to the policy's actions while training")]
    public ExplorationNoiseKind ExplorationNoise { get; init; } = ExplorationNoiseKind.OrnsteinUhlenbeck;

    /// <inheritdoc/>
    [Parameter(Min = 0, Max = 10, Description = "Standard deviation of that noise, in actions of [-1, 1]")]
    public double ExplorationDeviation { get; init; } = 0.3;

    /// <summary>Whether targets use the soft value of the next state, which makes this the MAP variant of soft Q-learning (section 4).</summary>
    [Parameter(Description = "Use the soft value of the next state in targets: the MAP variant of soft Q-learning")]
    public bool SoftTargets { get; init; }

    /// <summary>The temperature α of soft targets.</summary>
    [Parameter(Min = 1e-6, Description = "Temperature α of soft targets, in units of scaled reward")]
    public double Temperature { get; init; } = 1;

    /// <summary>Uniform proposals for the soft value of a state, K_V.</summary>
    [Parameter(Min = 1, Max = 65536, Description = "Uniform proposals for the soft value of each next state, K_V")]
    public int ValueParticles { get; init; } = 50;

    double IAgentOptions.Temperature => SoftTargets ? Temperature : 0;
}
