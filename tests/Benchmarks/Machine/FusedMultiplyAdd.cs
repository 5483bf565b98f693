using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace SoftQ.Benchmarks.Machine;

/// <summary>The rate at which one core multiplies and adds when nothing is loaded or stored: no matrix product can be faster.</summary>
internal static class FusedMultiplyAdd
{
    private const int Chains = 12;

    /// <summary>Measures the peak for vectors of a width.</summary>
    /// <param name="width">Bits of a vector.</param>
    /// <returns>Floating-point operations in a second, in billions.</returns>
    public static double Peak(int width)
    {
        const int Count = 2_000_000;
        var best = 0.0;
        for (var trial = 0; trial < 20; trial++)
        {
            var start = Stopwatch.GetTimestamp();
            var sink = width switch { 512 => Loop512(Count), 256 => Loop256(Count), _ => Loop128(Count) };
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (!float.IsNaN(sink))
                best = Math.Max(best, 2.0 * Chains * (width / 32) * Count / seconds / 1e9);
        }
        return best;
    }

    private static float Loop512(int count)
    {
        var (x, y) = (Vector512.Create(1.0001f), Vector512.Create(0.0001f));
        Vector512<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var n = 0; n < count; n++)
        {
            a = Vector512.FusedMultiplyAdd(a, y, x);
            b = Vector512.FusedMultiplyAdd(b, y, x);
            c = Vector512.FusedMultiplyAdd(c, y, x);
            d = Vector512.FusedMultiplyAdd(d, y, x);
            e = Vector512.FusedMultiplyAdd(e, y, x);
            f = Vector512.FusedMultiplyAdd(f, y, x);
            g = Vector512.FusedMultiplyAdd(g, y, x);
            h = Vector512.FusedMultiplyAdd(h, y, x);
            i = Vector512.FusedMultiplyAdd(i, y, x);
            j = Vector512.FusedMultiplyAdd(j, y, x);
            k = Vector512.FusedMultiplyAdd(k, y, x);
            l = Vector512.FusedMultiplyAdd(l, y, x);
        }
        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static float Loop256(int count)
    {
        var (x, y) = (Vector256.Create(1.0001f), Vector256.Create(0.0001f));
        Vector256<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var n = 0; n < count; n++)
        {
            a = Vector256.FusedMultiplyAdd(a, y, x);
            b = Vector256.FusedMultiplyAdd(b, y, x);
            c = Vector256.FusedMultiplyAdd(c, y, x);
            d = Vector256.FusedMultiplyAdd(d, y, x);
            e = Vector256.FusedMultiplyAdd(e, y, x);
            f = Vector256.FusedMultiplyAdd(f, y, x);
            g = Vector256.FusedMultiplyAdd(g, y, x);
            h = Vector256.FusedMultiplyAdd(h, y, x);
            i = Vector256.FusedMultiplyAdd(i, y, x);
            j = Vector256.FusedMultiplyAdd(j, y, x);
            k = Vector256.FusedMultiplyAdd(k, y, x);
            l = Vector256.FusedMultiplyAdd(l, y, x);
        }
        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    private static float Loop128(int count)
    {
        var (x, y) = (Vector128.Create(1.0001f), Vector128.Create(0.0001f));
        Vector128<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var n = 0; n < count; n++)
        {
            a = Vector128.FusedMultiplyAdd(a, y, x);
            b = Vector128.FusedMultiplyAdd(b, y, x);
            c = Vector128.FusedMultiplyAdd(c, y, x);
            d = Vector128.FusedMultiplyAdd(d, y, x);
            e = Vector128.FusedMultiplyAdd(e, y, x);
            f = Vector128.FusedMultiplyAdd(f, y, x);
            g = Vector128.FusedMultiplyAdd(g, y, x);
            h = Vector128.FusedMultiplyAdd(h, y, x);
            i = Vector128.FusedMultiplyAdd(i, y, x);
            j = Vector128.FusedMultiplyAdd(j, y, x);
            k = Vector128.FusedMultiplyAdd(k, y, x);
            l = Vector128.FusedMultiplyAdd(l, y, x);
        }
        return Vector128.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
