namespace SoftQ.Learning.Acting;

/// <summary>Noise on the actions of a policy while it trains.</summary>
public enum ExplorationNoiseKind
{
    /// <summary>None: the policy explores by itself.</summary>
    None,

    /// <summary>Independent normal noise at every step.</summary>
    Gaussian,

    /// <summary>Noise that stays for a while: x ← x + θ (0 - x) + σ N(0, 1) with θ = 0.15, from 0 at each episode's start (appendix D.1).</summary>
    OrnsteinUhlenbeck,
}
