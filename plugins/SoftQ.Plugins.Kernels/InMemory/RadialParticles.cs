using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using SoftQ.Plugins.Kernels.Bandwidths;
using SoftQ.Plugins.Kernels.Profiles;

namespace SoftQ.Plugins.Kernels.InMemory;

/// <summary>
/// The memory in which one thread computes Stein directions: fixed particles and scores dimension by dimension, and a row of pairs for
/// each updated particle, all padded to whole vectors. Rented, so that nothing is allocated for a state.
/// </summary>
internal readonly struct RadialParticles
{
    private readonly int _fixed;
    private readonly int _updated;
    private readonly int _size;
    private readonly int _padded;
    private readonly float[] _x;
    private readonly float[] _score;
    private readonly float[] _value;
    private readonly float[] _slope;
    private readonly float[] _inverses;

    /// <summary>Rents memory.</summary>
    /// <param name="fixedParticles">Fixed particles, K.</param>
    /// <param name="updatedParticles">Updated particles, M.</param>
    /// <param name="size">Dimensions, d.</param>
    public RadialParticles(int fixedParticles, int updatedParticles, int size)
    {
        (_fixed, _updated, _size) = (fixedParticles, updatedParticles, size);
        _padded = (fixedParticles + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        (_x, _score) = (Rent(_padded * size), Rent(_padded * size));
        (_value, _slope) = (Rent(_padded * updatedParticles), Rent(_padded * updatedParticles));
        _inverses = Rent(size);
    }

    /// <summary>Gives the memory back.</summary>
    public void Return()
    {
        foreach (var rented in (ReadOnlySpan<float[]>)[_x, _score, _value, _slope, _inverses])
            ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>Computes the direction of one state.</summary>
    /// <param name="profile">The kernel's shape.</param>
    /// <param name="heuristic">Fits the bandwidth.</param>
    /// <param name="factor">The heuristic's factor for these numbers of particles.</param>
    /// <param name="x">Fixed particles, K rows of d.</param>
    /// <param name="y">Updated particles, M rows of d.</param>
    /// <param name="score">Scores, K rows of d.</param>
    /// <param name="direction">Receives directions, M rows of d.</param>
    public void Compute(
        IRadialProfile profile,
        BandwidthHeuristic heuristic,
        float factor,
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> score,
        Span<float> direction)
    {
        Transpose(x, _x);
        Transpose(score, _score);
        var value = _value.AsSpan(0, _padded * _updated);
        var slope = _slope.AsSpan(0, _padded * _updated);
        if (heuristic.PerDimension)
        {
            ScaledSquares(heuristic, factor, y, value, slope);
            profile.Evaluate(value, inverse: 1, value, slope);
        }
        else
        {
            SquaredDistances(y, 0, _size, value);
            var inverse = 1 / heuristic.Fit(value, _fixed * _updated, factor);
            _inverses.AsSpan(0, _size).Fill(inverse);
            profile.Evaluate(value, inverse, value, slope);
        }
        for (var j = 0; j < _updated; j++)
            Sum(y.Slice(j * _size, _size), value.Slice(j * _padded, _padded), slope.Slice(j * _padded, _padded), direction.Slice(j * _size, _size));
    }

    private static float[] Rent(int length) => ArrayPool<float>.Shared.Rent(length);

    private void Transpose(ReadOnlySpan<float> rows, Span<float> dimensions)
    {
        for (var k = 0; k < _size; k++)
        {
            var dimension = dimensions.Slice(k * _padded, _padded);
            for (var i = 0; i < _fixed; i++)
                dimension[i] = rows[(i * _size) + k];
            dimension[_fixed..].Clear();
        }
    }

    /// <summary>Σ_k (x_ik - y_jk)² / h_k for all pairs, with bandwidths fitted one dimension after the other.</summary>
    private void ScaledSquares(BandwidthHeuristic heuristic, float factor, ReadOnlySpan<float> y, Span<float> sums, Span<float> squares)
    {
        sums.Clear();
        for (var k = 0; k < _size; k++)
        {
            SquaredDistances(y, k, k + 1, squares);
            _inverses[k] = 1 / heuristic.Fit(squares, _fixed * _updated, factor);
            TensorPrimitives.MultiplyAdd(squares, _inverses[k], sums, sums);
        }
    }

    /// <summary>Σ_k (x_ik - y_jk)² over some dimensions for all pairs, a padded row for each j; infinite for padding.</summary>
    private void SquaredDistances(ReadOnlySpan<float> y, int start, int end, Span<float> squares)
    {
        for (var j = 0; j < _updated; j++)
        {
            var row = squares.Slice(j * _padded, _padded);
            var sums = MemoryMarshal.Cast<float, Vector<float>>(row);
            sums.Clear();
            for (var k = start; k < end; k++)
            {
                var place = new Vector<float>(y[(j * _size) + k]);
                var x = Dimension(_x, k);
                for (var i = 0; i < sums.Length && i < x.Length; i++)
                {
                    var difference = x[i] - place;
                    sums[i] += difference * difference;
                }
            }
            row[_fixed..].Fill(float.PositiveInfinity);
        }
    }

    /// <summary>1/K Σ_i [ κ_i s_i + slope_i (y - x_i) / h ].</summary>
    private void Sum(ReadOnlySpan<float> y, ReadOnlySpan<float> value, ReadOnlySpan<float> slope, Span<float> direction)
    {
        var values = MemoryMarshal.Cast<float, Vector<float>>(value);
        var slopes = MemoryMarshal.Cast<float, Vector<float>>(slope);
        for (var k = 0; k < y.Length; k++)
        {
            var (attraction, repulsion, place) = (Vector<float>.Zero, Vector<float>.Zero, new Vector<float>(y[k]));
            var x = Dimension(_x, k);
            var score = Dimension(_score, k);
            for (var i = 0; i < values.Length && i < slopes.Length && i < x.Length && i < score.Length; i++)
            {
                attraction += values[i] * score[i];
                repulsion += slopes[i] * (place - x[i]);
            }
            direction[k] = Vector.Sum(attraction + (repulsion * _inverses[k])) / _fixed;
        }
    }

    private ReadOnlySpan<Vector<float>> Dimension(float[] dimensions, int k) =>
        MemoryMarshal.Cast<float, Vector<float>>(dimensions.AsSpan(k * _padded, _padded));
}
