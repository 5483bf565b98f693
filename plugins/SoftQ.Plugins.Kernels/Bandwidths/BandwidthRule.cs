namespace SoftQ.Plugins.Kernels.Bandwidths;

/// <summary>The published ways to get a bandwidth h from the median of squared distances, for K fixed and M updated particles.</summary>
public enum BandwidthRule
{
    /// <summary>h = median / log(K + 1), of Stein variational gradient descent (Liu and Wang 2016).</summary>
    Stein,

    /// <summary>h = median / (2 log(M + 1)), of the soft Q-learning paper (appendix D.1).</summary>
    Paper,

    /// <summary>h = median / log K, of the code that its authors released; K is at least 2.</summary>
    Released,
}
