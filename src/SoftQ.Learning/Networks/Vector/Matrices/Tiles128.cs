using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector.Matrices;

/// <summary>Tiles of 6 × 8: twelve accumulators, two vectors of B and one broadcast of A, in the sixteen registers of a 128-bit machine.</summary>
internal readonly unsafe struct Tiles128 : ITiles
{
    private const int Size = 4;

    /// <inheritdoc/>
    public static int Width => 128;

    /// <inheritdoc/>
    public static int Lanes => Size;

    /// <inheritdoc/>
    public static int Rows => 6;

    /// <inheritdoc/>
    public static int Vectors => 2;

    /// <inheritdoc/>
    public static void Wide<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var (step, down, stride) = (product.DepthStride, product.RowStride, product.Stride);
        var a = product.A + (row * down);
        var b = product.B + column;
        var a4 = a + (4 * down);
        var down3 = 3 * down;
        Vector128<float> c00 = default, c01 = default;
        Vector128<float> c10 = default, c11 = default;
        Vector128<float> c20 = default, c21 = default;
        Vector128<float> c30 = default, c31 = default;
        Vector128<float> c40 = default, c41 = default;
        Vector128<float> c50 = default, c51 = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            var b0 = Vector128.Load(b);
            var b1 = Vector128.Load(b + Size);
            var x = Vector128.Create(a[0]);
            c00 = Vector128.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector128.FusedMultiplyAdd(x, b1, c01);
            x = Vector128.Create(a[down]);
            c10 = Vector128.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector128.FusedMultiplyAdd(x, b1, c11);
            x = Vector128.Create(a[2 * down]);
            c20 = Vector128.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector128.FusedMultiplyAdd(x, b1, c21);
            x = Vector128.Create(a[down3]);
            c30 = Vector128.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector128.FusedMultiplyAdd(x, b1, c31);
            x = Vector128.Create(a4[0]);
            c40 = Vector128.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector128.FusedMultiplyAdd(x, b1, c41);
            x = Vector128.Create(a4[down]);
            c50 = Vector128.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector128.FusedMultiplyAdd(x, b1, c51);
            a += step;
            a4 += step;
            b += stride;
        }
        Put(product, row, column, finish, c00, c01);
        Put(product, row + 1, column, finish, c10, c11);
        Put(product, row + 2, column, finish, c20, c21);
        Put(product, row + 3, column, finish, c30, c31);
        Put(product, row + 4, column, finish, c40, c41);
        Put(product, row + 5, column, finish, c50, c51);
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
        Vector128<float> c00 = default;
        Vector128<float> c10 = default;
        Vector128<float> c20 = default;
        Vector128<float> c30 = default;
        Vector128<float> c40 = default;
        Vector128<float> c50 = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            var b0 = Vector128.Load(b);
            var x = Vector128.Create(a[0]);
            c00 = Vector128.FusedMultiplyAdd(x, b0, c00);
            x = Vector128.Create(a[down]);
            c10 = Vector128.FusedMultiplyAdd(x, b0, c10);
            x = Vector128.Create(a[2 * down]);
            c20 = Vector128.FusedMultiplyAdd(x, b0, c20);
            x = Vector128.Create(a[down3]);
            c30 = Vector128.FusedMultiplyAdd(x, b0, c30);
            x = Vector128.Create(a4[0]);
            c40 = Vector128.FusedMultiplyAdd(x, b0, c40);
            x = Vector128.Create(a4[down]);
            c50 = Vector128.FusedMultiplyAdd(x, b0, c50);
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
    }

    /// <inheritdoc/>
    public static void Four<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish)
        where TFinish : struct, IFinish
    {
        var a = product.A + (row * product.RowStride);
        var b = product.B + column;
        Vector128<float> c0 = default, c1 = default, c2 = default, c3 = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            var x = Vector128.Create(*a);
            c0 = Vector128.FusedMultiplyAdd(x, Vector128.Load(b), c0);
            c1 = Vector128.FusedMultiplyAdd(x, Vector128.Load(b + Size), c1);
            c2 = Vector128.FusedMultiplyAdd(x, Vector128.Load(b + (2 * Size)), c2);
            c3 = Vector128.FusedMultiplyAdd(x, Vector128.Load(b + (3 * Size)), c3);
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
        Vector128<float> sum = default;
        for (nint k = product.Depth; k > 0; k--)
        {
            sum = Vector128.FusedMultiplyAdd(Vector128.Create(*a), Vector128.Load(b), sum);
            a += product.DepthStride;
            b += product.Stride;
        }
        Put(product, row, column, finish, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish, Vector128<float> sum)
        where TFinish : struct, IFinish
    {
        var element = (row * product.Stride) + column;
        finish.Apply(sum, product.C + element, element, column).Store(product.C + element);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<TFinish>(in MatrixProduct product, nint row, nint column, TFinish finish, Vector128<float> sum0, Vector128<float> sum1)
        where TFinish : struct, IFinish
    {
        Put(product, row, column, finish, sum0);
        Put(product, row, column + Size, finish, sum1);
    }
}
