using SoftQ.Plugins.Kernels.InMemory;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Kernels.Bandwidths;

/// <summary>
/// Bandwidths from medians of squared distances between fixed and updated particles, for each state. The median is the lower one for an
/// even number of distances.
/// </summary>
/// <param name="Rule">What the median is divided by.</param>
/// <param name="PerDimension">
/// Whether each dimension k has its own bandwidth, from d times the median of its own squared differences, so that Σ_k δ_k² / h_k is about
/// what |δ|² / h would be where all dimensions are alike.
/// </param>
/// <param name="Minimum">The floor under bandwidths.</param>
internal readonly record struct BandwidthHeuristic(BandwidthRule Rule, bool PerDimension, double Minimum)
{
    /// <summary>The factor between a median and its bandwidth.</summary>
    /// <param name="fixedParticles">Fixed particles, K.</param>
    /// <param name="updatedParticles">Updated particles, M.</param>
    /// <param name="size">Dimensions, d.</param>
    /// <exception cref="ArgumentException">The rule has no bandwidth for so few particles.</exception>
    public double Factor(long fixedParticles, long updatedParticles, long size) => (PerDimension ? size : 1) / Rule switch
    {
        BandwidthRule.Paper => 2 * Math.Log(updatedParticles + 1),
        BandwidthRule.Released when fixedParticles < 2 => throw new ArgumentException(
            $"The released code's bandwidth is divided by log K and needs at least 2 fixed particles; found {fixedParticles}. "
            + "Use more of them, or another bandwidthRule."),
        BandwidthRule.Released => Math.Log(fixedParticles),
        _ => Math.Log(fixedParticles + 1),
    };

    /// <summary>Fits bandwidths.</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <returns>Bandwidths [N], or [N, d] for each dimension.</returns>
    public Tensor Fit(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        using var floor = Minimum.ToScalar();
        using var factor = Factor(x.shape[1], y.shape[1], x.shape[2]).ToScalar();
        var medians = PerDimension
            ? stack(ParticleTensors.SquaredDifferences(x, y).Select(LowerMedian), 1)
            : LowerMedian(ParticleTensors.SquaredDistances(x, y));
        return medians.mul_(factor).clamp_min_(floor).MoveToOuterDisposeScope();
    }

    /// <summary>Fits the bandwidth to one state's squared distances, or squared differences of one dimension, in memory.</summary>
    /// <param name="squares">Squares, none negative; infinite ones are padding.</param>
    /// <param name="count">How many there are without padding.</param>
    /// <param name="factor">What <see cref="Factor"/> gives.</param>
    public float Fit(ReadOnlySpan<float> squares, int count, float factor) => MathF.Max((float)Minimum, factor * Median.Lower(squares, count));

    /// <summary>The lower median for each state [N].</summary>
    private static Tensor LowerMedian(Tensor squares)
    {
        var all = squares.flatten(1);
        var (median, _) = all.kthvalue((all.shape[1] + 1) / 2, 1);
        return median;
    }
}
