using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Plugins.Kernels;

/// <summary>Sets of particles as tensors.</summary>
internal static class ParticleTensors
{
    /// <summary>Both sets around the mean of x: products of coordinates lose small differences of large ones.</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    public static (Tensor X, Tensor Y) Centred(Tensor x, Tensor y)
    {
        if (x.shape is not [var states, _, var size] || y.shape is not [var otherStates, _, var otherSize]
            || states != otherStates || size != otherSize)
            throw new ArgumentException($"A kernel takes particles [N, K, d] and [N, M, d]; found {Shape(x)} and {Shape(y)}.");
        using var centre = x.mean([1L], keepdim: true);
        return (x.sub(centre), y.sub(centre));
    }

    /// <summary>|x_i - y_j|² = |x_i|² + |y_j|² - 2 x_i·y_j, kept from falling below 0 by rounding.</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <returns>Squared distances [N, K, M].</returns>
    public static Tensor SquaredDistances(Tensor x, Tensor y)
    {
        using var scope = NewDisposeScope();
        using var zero = 0f.ToScalar();
        using var one = 1f.ToScalar();
        using var minusTwo = (-2f).ToScalar();
        var squaresOfX = x.mul(x).sum([2L], keepdim: true);
        var squaresOfY = y.mul(y).sum([2L]).unsqueeze(1);
        return squaresOfX.add(squaresOfY, one).add_(x.bmm(y.transpose(1, 2)), minusTwo).clamp_min_(zero).MoveToOuterDisposeScope();
    }

    /// <summary>(x_ik - y_jk)² of each dimension k.</summary>
    /// <param name="x">Fixed particles [N, K, d].</param>
    /// <param name="y">Updated particles [N, M, d].</param>
    /// <returns>Squared differences, d times [N, K, M].</returns>
    public static IEnumerable<Tensor> SquaredDifferences(Tensor x, Tensor y) =>
        x.unbind(2).Zip(y.unbind(2), static (x, y) => x.unsqueeze(2).sub(y.unsqueeze(1)).square());

    /// <summary>1 / √h of bandwidths, in a shape that scales particles.</summary>
    /// <param name="bandwidth">Bandwidths [N], or [N, d] for each dimension.</param>
    /// <param name="x">The fixed particles that they are for [N, K, d].</param>
    /// <returns>Factors [N, 1, 1] or [N, 1, d].</returns>
    public static Tensor InverseLengths(Tensor bandwidth, Tensor x) => bandwidth.shape switch
    {
        [var states] when states == x.shape[0] => bandwidth.rsqrt().view(-1, 1, 1),
        [var states, var size] when states == x.shape[0] && size == x.shape[2] => bandwidth.rsqrt().unsqueeze(1),
        _ => throw new ArgumentException(
            $"A kernel takes one bandwidth for each state of the particles {Shape(x)}, or one for each state and dimension; found {Shape(bandwidth)}."),
    };

    /// <summary>A tensor's shape, for messages.</summary>
    /// <param name="tensor">The tensor.</param>
    public static string Shape(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";
}
