using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Tiles of 8 × 48: 24 accumulators, three vectors of B and one broadcast of A, in the 32 registers of a 512-bit machine.</summary>
internal readonly unsafe struct Tiles512 : ITiles
{
    private const int Size = 16;

    /// <inheritdoc/>
    public static int Width => 512;

    /// <inheritdoc/>
    public static int Lanes => Size;

    /// <inheritdoc/>
    public static int Rows => 8;

    /// <inheritdoc/>
    public static int Vectors => 3;

    /// <inheritdoc/>
    public static void Wide<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var (step, down, stride) = (product.DepthStride, product.RowStride, product.Stride);
        var a = product.A + (row * down);
        var b = product.B + column;
        var a4 = a + (4 * down);
        var down3 = 3 * down;
        Vector512<float> c00 = default, c01 = default, c02 = default;
        Vector512<float> c10 = default, c11 = default, c12 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default;
        Vector512<float> c30 = default, c31 = default, c32 = default;
        Vector512<float> c40 = default, c41 = default, c42 = default;
        Vector512<float> c50 = default, c51 = default, c52 = default;
        Vector512<float> c60 = default, c61 = default, c62 = default;
        Vector512<float> c70 = default, c71 = default, c72 = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + Size);
            var b2 = Vector512.Load(b + (2 * Size));
            var x = Vector512.Create(a[0]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(x, b2, c02);
            x = Vector512.Create(a[down]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(x, b2, c12);
            x = Vector512.Create(a[2 * down]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(x, b2, c22);
            x = Vector512.Create(a[down3]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(x, b2, c32);
            x = Vector512.Create(a4[0]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            c42 = Vector512.FusedMultiplyAdd(x, b2, c42);
            x = Vector512.Create(a4[down]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            c52 = Vector512.FusedMultiplyAdd(x, b2, c52);
            x = Vector512.Create(a4[2 * down]);
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            c62 = Vector512.FusedMultiplyAdd(x, b2, c62);
            x = Vector512.Create(a4[down3]);
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
            c72 = Vector512.FusedMultiplyAdd(x, b2, c72);
            a += step;
            a4 += step;
            b += stride;
        }
        Put(product, row, column, finish, c00, c01, c02);
        Put(product, row + 1, column, finish, c10, c11, c12);
        Put(product, row + 2, column, finish, c20, c21, c22);
        Put(product, row + 3, column, finish, c30, c31, c32);
        Put(product, row + 4, column, finish, c40, c41, c42);
        Put(product, row + 5, column, finish, c50, c51, c52);
        Put(product, row + 6, column, finish, c60, c61, c62);
        Put(product, row + 7, column, finish, c70, c71, c72);
    }

    /// <inheritdoc/>
    public static void Narrow<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var (step, down, stride) = (product.DepthStride, product.RowStride, product.Stride);
        var a = product.A + (row * down);
        var b = product.B + column;
        var a4 = a + (4 * down);
        var down3 = 3 * down;
        Vector512<float> c00 = default;
        Vector512<float> c10 = default;
        Vector512<float> c20 = default;
        Vector512<float> c30 = default;
        Vector512<float> c40 = default;
        Vector512<float> c50 = default;
        Vector512<float> c60 = default;
        Vector512<float> c70 = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            var b0 = Vector512.Load(b);
            var x = Vector512.Create(a[0]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            x = Vector512.Create(a[down]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            x = Vector512.Create(a[2 * down]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            x = Vector512.Create(a[down3]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            x = Vector512.Create(a4[0]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            x = Vector512.Create(a4[down]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            x = Vector512.Create(a4[2 * down]);
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
            x = Vector512.Create(a4[down3]);
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
            a += step;
            a4 += step;
            b += stride;
        }
        Put(product, row, column, finish, c00);
        Put(product, row + 1, column, finish, c10);
        Put(product, row + 2, column, finish, c20);
        Put(product, row + 3, column, finish, c30);
        Put(product, row + 4, column, finish, c40);
        Put(product, row + 5, column, finish, c50);
        Put(product, row + 6, column, finish, c60);
        Put(product, row + 7, column, finish, c70);
    }

    /// <inheritdoc/>
    public static void Four<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var a = product.A + (row * product.RowStride);
        var b = product.B + column;
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            var x = Vector512.Create(*a);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Size), c1);
            c2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (2 * Size)), c2);
            c3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (3 * Size)), c3);
            a += product.DepthStride;
            b += product.Stride;
        }
        Put(product, row, column, finish, c0);
        Put(product, row, column + Size, finish, c1);
        Put(product, row, column + (2 * Size), finish, c2);
        Put(product, row, column + (3 * Size), finish, c3);
    }

    /// <inheritdoc/>
    public static void Single<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var a = product.A + (row * product.RowStride);
        var b = product.B + column;
        Vector512<float> sum = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(*a), Vector512.Load(b), sum);
            a += product.DepthStride;
            b += product.Stride;
        }
        Put(product, row, column, finish, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish, Vector512<float> sum)
        where TFinish : struct, IFinish
    {
        var element = (row * product.Stride) + column;
        finish.Apply(sum, product.C + element, element, column).Store(product.C + element);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish, Vector512<float> sum0, Vector512<float> sum1, Vector512<float> sum2)
        where TFinish : struct, IFinish
    {
        Put(product, row, column, finish, sum0);
        Put(product, row, column + Size, finish, sum1);
        Put(product, row, column + (2 * Size), finish, sum2);
    }
}
