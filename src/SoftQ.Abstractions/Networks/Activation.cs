namespace SoftQ.Networks;

/// <summary>What becomes of a hidden layer's sums.</summary>
public enum Activation
{
    /// <summary>max(0, x).</summary>
    Rectified,

    /// <summary>tanh x.</summary>
    Tanh,
}
