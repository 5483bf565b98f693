using SoftQ.Learning.Acting;

namespace SoftQ.Learning.Algorithms;

/// <summary>What the settings of every algorithm have in common, for those who run agents without knowing which.</summary>
public interface IAgentOptions
{
    /// <summary>The factor c on rewards before they enter the backup.</summary>
    double RewardScale { get; }

    /// <summary>The discount γ.</summary>
    double Discount { get; }

    /// <summary>The temperature α at the start, in units of scaled reward; 0 where entropy is worth nothing.</summary>
    double Temperature { get; }

    /// <summary>Transitions in a minibatch, N.</summary>
    int BatchSize { get; }

    /// <summary>The share of every learning rate that is left at the end.</summary>
    double FinalLearningRateShare { get; }

    /// <summary>The noise that is added to the policy's actions while training.</summary>
    ExplorationNoiseKind ExplorationNoise { get; }

    /// <summary>The noise's standard deviation (of each step's shock for an Ornstein-Uhlenbeck process), in the agent's coordinates.</summary>
    double ExplorationDeviation { get; }
}
