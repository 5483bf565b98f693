using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// Matrix products C = A B in tiles of 6 × 16: twelve 8-wide accumulators, two columns of B and one broadcast of A fill the sixteen
/// registers of a 256-bit machine. A is addressed by two strides, so that the same kernel multiplies by a transpose; the rows of B and
/// C are padded to <see cref="Pad"/>, and columns beyond the last tile in use are left alone.
/// </summary>
internal static unsafe class MatrixKernel
{
    /// <summary>Columns of a tile; widths are padded to a multiple of it.</summary>
    public const int Columns = 16;

    private const int Rows = 6;
    private const int Half = 8;

    /// <summary>
    /// The padded length of a row: tiles of columns, an odd number of them, so that the rows of one tile do not fall into the same
    /// few sets of the first cache.
    /// </summary>
    /// <param name="width">Its elements in use.</param>
    public static int Pad(int width) => (((width + Columns - 1) / Columns) | 1) * Columns;

    /// <summary>C[i, j] = Σ_k A[i, k] B[k, j], finished as told.</summary>
    /// <param name="a">A[i, k] lies at <c>a[i * aRow + k * aStep]</c>.</param>
    /// <param name="aRow">From one i to the next.</param>
    /// <param name="aStep">From one k to the next.</param>
    /// <param name="b">B, row k at <c>b[k * Pad(width)]</c>.</param>
    /// <param name="c">C, row i at <c>c[i * Pad(width)]</c>.</param>
    /// <param name="count">Rows of C.</param>
    /// <param name="depth">Products in a sum, k.</param>
    /// <param name="width">Columns of B and C in use.</param>
    /// <param name="finish">What becomes of the sums.</param>
    public static void Multiply(float* a, int aRow, int aStep, float* b, float* c, int count, int depth, int width, in TileFinish finish)
    {
        var stride = Pad(width);
        for (var j = 0; j < width; j += Columns)
        {
            var i = 0;
            for (; i + Rows <= count; i += Rows)
                Tile(a + (i * aRow), aRow, aStep, b + j, c + (i * stride) + j, depth, stride, finish.At((i * stride) + j, j));
            for (; i < count; i++)
                Row(a + (i * aRow), aStep, b + j, c + (i * stride) + j, depth, stride, finish.At((i * stride) + j, j));
        }
    }

    private static void Tile(float* a, int aRow, int aStep, float* b, float* c, int depth, int stride, TileFinish finish)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        var (a1, a2, a3, a4, a5) = (aRow, 2 * aRow, 3 * aRow, 4 * aRow, 5 * aRow);
        for (var k = 0; k < depth; k++, a += aStep, b += stride)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + Half);
            var x = Vector256.Create(a[0]);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a[a1]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a[a2]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a[a3]);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            x = Vector256.Create(a[a4]);
            c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
            x = Vector256.Create(a[a5]);
            c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
        }
        finish.Store(c00, c01, c, 0);
        finish.Store(c10, c11, c, stride);
        finish.Store(c20, c21, c, 2 * stride);
        finish.Store(c30, c31, c, 3 * stride);
        finish.Store(c40, c41, c, 4 * stride);
        finish.Store(c50, c51, c, 5 * stride);
    }

    private static void Row(float* a, int aStep, float* b, float* c, int depth, int stride, TileFinish finish)
    {
        Vector256<float> c0 = default, c1 = default;
        for (var k = 0; k < depth; k++, a += aStep, b += stride)
        {
            var x = Vector256.Create(a[0]);
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + Half), c1);
        }
        finish.Store(c0, c1, c, 0);
    }
}
