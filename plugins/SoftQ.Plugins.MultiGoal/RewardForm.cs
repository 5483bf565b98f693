namespace SoftQ.Plugins.MultiGoal;

/// <summary>How the place that a step leads to is rewarded.</summary>
public enum RewardForm
{
    /// <summary>The released environment's: minus the squared distance to the nearest goal, and a bonus at a goal.</summary>
    Quadratic,

    /// <summary>The paper's words: a mixture of Gaussians centred at the goals.</summary>
    Gaussians,
}
