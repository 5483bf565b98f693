namespace SoftQ.Learning.Acting;

/// <summary>How actions are chosen from a policy.</summary>
public enum ActionMode
{
    /// <summary>One draw from the policy, as in training and in the paper's evaluation.</summary>
    Sample,

    /// <summary>The draw with the greatest Q among several.</summary>
    Argmax,

    /// <summary>One of several draws, with probabilities proportional to exp(Q / α).</summary>
    Softmax,

    /// <summary>The policy with its noise set to zero.</summary>
    ZeroNoise,
}
