using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>What becomes of a tile's sums before they are stored, so that no second pass over memory is needed.</summary>
internal readonly unsafe struct TileFinish
{
    private readonly float* _bias;
    private readonly float* _mask;
    private readonly bool _accumulate;

    private TileFinish(float* bias, float* mask, bool accumulate)
    {
        _bias = bias;
        _mask = mask;
        _accumulate = accumulate;
    }

    /// <summary>Adds to what is stored.</summary>
    public static TileFinish Accumulate => new(null, null, accumulate: true);

    /// <summary>Adds a bias and rectifies: max(0, sum + bias).</summary>
    /// <param name="bias">The bias of each column.</param>
    public static TileFinish Rectify(float* bias) => new(bias, null, accumulate: false);

    /// <summary>Keeps a sum where an activation is above 0, the derivative of the rectification.</summary>
    /// <param name="mask">The activations, laid out as the result.</param>
    public static TileFinish Mask(float* mask) => new(null, mask, accumulate: false);

    /// <summary>The same for a tile that begins elsewhere.</summary>
    /// <param name="offset">Where the tile begins in the result.</param>
    /// <param name="column">The tile's first column.</param>
    public TileFinish At(int offset, int column) =>
        new(_bias == null ? null : _bias + column, _mask == null ? null : _mask + offset, _accumulate);

    /// <summary>Finishes and stores one row of a tile.</summary>
    /// <param name="first">The first eight sums.</param>
    /// <param name="second">The last eight sums.</param>
    /// <param name="c">The tile in the result.</param>
    /// <param name="row">The row's offset from the tile's first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Vector256<float> first, Vector256<float> second, float* c, int row)
    {
        c += row;
        if (_bias != null)
        {
            first = Vector256.Max(first + Vector256.Load(_bias), default);
            second = Vector256.Max(second + Vector256.Load(_bias + 8), default);
        }
        else if (_mask != null)
        {
            first &= Vector256.GreaterThan(Vector256.Load(_mask + row), default);
            second &= Vector256.GreaterThan(Vector256.Load(_mask + row + 8), default);
        }
        else if (_accumulate)
        {
            first += Vector256.Load(c);
            second += Vector256.Load(c + 8);
        }
        first.Store(c);
        second.Store(c + 8);
    }
}
