using SoftQ.Kernels;
using SoftQ.Plugins.Kernels.Bandwidths;
using SoftQ.Plugins.Kernels.InMemory;
using SoftQ.Plugins.Kernels.Profiles;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Kernels;

/// <summary>
/// A kernel κ(x, y) = f(z) of the scaled squared distance z = |x - y|² / h, or z = Σ_k (x_k - y_k)² / h_k with a bandwidth for each
/// dimension, where bandwidths follow the median heuristic.
/// </summary>
public abstract class RadialKernel : IKernel
{
    private protected RadialKernel()
    {
    }

    /// <summary>How the bandwidth h follows from the median of squared distances.</summary>
    [Parameter(Description = "Bandwidth h from the median of squared distances: median / log(K + 1) (stein), median / (2 log(M + 1)) (paper), or median / log K (released)")]
    public BandwidthRule BandwidthRule { get; init; }

    /// <summary>Whether each dimension has a bandwidth of its own.</summary>
    [Parameter(Description = "Whether each dimension has a bandwidth of its own, from d times the median of its squared differences")]
    public bool PerDimension { get; init; }

    /// <summary>The floor under the bandwidth h, in squared units of the particles.</summary>
    [Parameter(Min = 1e-12, Description = "Floor under the bandwidth h, in squared units of the particles")]
    public double MinimumBandwidth { get; init; } = 1e-3;

    /// <summary>The kernel's shape f.</summary>
    private protected abstract IRadialProfile Profile { get; }

    private BandwidthHeuristic Heuristic => new(BandwidthRule, PerDimension, MinimumBandwidth);

    /// <inheritdoc/>
    public Tensor Bandwidth(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        (x, y) = ParticleTensors.Centred(x, y);
        return Heuristic.Fit(x, y).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public virtual Tensor Value(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        (x, y, _) = Scaled(x, y, bandwidth);
        return Evaluate(x, y).Value.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public virtual Tensor Gradient(Tensor x, Tensor y, Tensor bandwidth)
    {
        using var scope = NewDisposeScope();
        (x, y, var inverseLengths) = Scaled(x, y, bandwidth);
        var differences = y.unsqueeze(1).sub(x.unsqueeze(2));
        return differences.mul_(Evaluate(x, y).Slope.unsqueeze(3)).mul_(inverseLengths.unsqueeze(1)).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// With slopes w_ij: Σ_i ∇_{x_i} κ_ij = ( y_j Σ_i w_ij - Σ_i w_ij x_i ) / h, so the direction is two matrix products.
    /// </summary>
    /// <inheritdoc/>
    public Tensor SteinDirection(Tensor x, Tensor y, Tensor score, Tensor bandwidth)
    {
        if (!score.shape.AsSpan().SequenceEqual(x.shape))
        {
            throw new ArgumentException(
                $"A Stein direction takes scores at the fixed particles, {ParticleTensors.Shape(x)}; found {ParticleTensors.Shape(score)}.");
        }
        using var scope = NewDisposeScope();
        using var one = 1f.ToScalar();
        using var mean = (1.0 / x.shape[1]).ToScalar();
        var (scaledX, scaledY, inverseLengths) = Scaled(x, y, bandwidth);
        var (value, slope) = Evaluate(scaledX, scaledY);
        slope = slope.transpose(1, 2);
        var repulsion = scaledY.mul(slope.sum([2L], keepdim: true)).sub_(slope.bmm(scaledX)).mul_(inverseLengths);
        var direction = repulsion.add_(value.transpose(1, 2).bmm(score), one).mul_(mean);
        return AddOtherParts(direction, x, y, score).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor FittedSteinDirection(Tensor x, Tensor y, Tensor score, int threads)
    {
        if (RadialSteinDirection.Takes(x, y, score))
            return AddOtherParts(RadialSteinDirection.Compute(Profile, Heuristic, x, y, score, threads), x, y, score);
        using var bandwidth = Bandwidth(x, y);
        return SteinDirection(x, y, score, bandwidth);
    }

    /// <summary>Adds what a kernel has besides its radial part to the Stein direction of that part.</summary>
    /// <param name="direction">The radial part's direction [N, M, d]; changed in place.</param>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <param name="score">Scores at the fixed particles [N, K, d].</param>
    /// <returns>The direction.</returns>
    private protected virtual Tensor AddOtherParts(Tensor direction, Tensor x, Tensor y, Tensor score) => direction;

    /// <summary>|x_i - y_j|², by products of all coordinates at once.</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <returns>Squared distances [N, K, M].</returns>
    private protected virtual Tensor SquaredDistances(Tensor x, Tensor y) => ParticleTensors.SquaredDistances(x, y);

    /// <summary>Both sets in units of √h, in which z is the squared distance, and 1 / √h.</summary>
    private static (Tensor X, Tensor Y, Tensor InverseLengths) Scaled(Tensor x, Tensor y, Tensor bandwidth)
    {
        (x, y) = ParticleTensors.Centred(x, y);
        var inverseLengths = ParticleTensors.InverseLengths(bandwidth, x);
        return (x.mul_(inverseLengths), y.mul_(inverseLengths), inverseLengths);
    }

    /// <summary>κ and its slope at scaled particles, [N, K, M] each.</summary>
    private (Tensor Value, Tensor Slope) Evaluate(Tensor x, Tensor y) => Profile.Evaluate(SquaredDistances(x, y));
}
