namespace SoftQ.Gym;

/// <summary>
/// ln(1 + x) without loss near zero, where <see cref="double.LogP1"/> computes ln of a rounded sum. The method is fdlibm's (Sun
/// Microsystems 1993): 1 + x = 2^k (1 + f) with √½ &lt; 1 + f &lt; √2, and ln(1 + f) from a minimax polynomial in s = f / (2 + f). Sums
/// and fused products are ordered as in the C library of GNU/Linux on processors that fuse them, so that the tails of a ziggurat
/// equal NumPy's to the bit there.
/// </summary>
internal static class LogOnePlus
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double P1 = 6.666666666666735130e-01;
    private const double P2 = 3.999999999940941908e-01;
    private const double P3 = 2.857142874366239149e-01;
    private const double P4 = 2.222219843214978396e-01;
    private const double P5 = 1.818357216161805012e-01;
    private const double P6 = 1.531383769920937332e-01;
    private const double P7 = 1.479819860511658591e-01;

    /// <summary>ln(1 + x), within one unit in the last place.</summary>
    /// <param name="x">At least -1.</param>
    public static double Of(double x)
    {
        if (x is -1 or double.PositiveInfinity || double.IsNaN(x) || x < -1)
            return Math.Log(1 + x);
        if (Math.Abs(x) < 1.0 / (1L << 29))
            return Math.Abs(x) < 1.0 / (1L << 54) ? x : x - (x * x * 0.5);
        var (f, exponent, correction) = HighWord(x) is <= HighOfNearZeroLow or (> 0 and < HighOfNearZeroHigh) ? (x, 0, 0.0) : Reduce(x);
        return Sum(f, exponent, correction);
    }

    // √2 / 2 - 1 and √2 - 1, the ends of where no reduction is needed, as the upper halves of their bits (the sign is a high bit).
    private const int HighOfNearZeroLow = unchecked((int)0xbfd2bec3);
    private const int HighOfNearZeroHigh = 0x3fda827a;

    private static int HighWord(double x) => (int)(BitConverter.DoubleToInt64Bits(x) >> 32);

    private static (double F, int Exponent, double Correction) Reduce(double x)
    {
        var sum = x < 1L << 53 ? 1 + x : x;
        var high = HighWord(sum);
        var exponent = (high >> 20) - 1023;
        var correction = x < 1L << 53 ? (exponent > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum : 0;
        high &= 0x000fffff;
        var above = high >= 0x6a09e;
        exponent += above ? 1 : 0;
        var normalised = (long)(high | (above ? 0x3fe00000 : 0x3ff00000)) << 32;
        var low = BitConverter.DoubleToInt64Bits(sum) & 0xffffffff;
        return (BitConverter.Int64BitsToDouble(normalised | low) - 1, exponent, correction);
    }

    private static double Sum(double f, int exponent, double correction)
    {
        var halfSquare = 0.5 * f * f;
        var rest = Math.FusedMultiplyAdd(exponent, Ln2Low, correction);
        if (f == 0)
            return Math.FusedMultiplyAdd(exponent, Ln2High, rest);
        if (exponent != 0 && f is >= -3.0 / (1 << 21) and < 1.0 / (1 << 20))
        {
            var cubic = halfSquare * Math.FusedMultiplyAdd(-0.66666666666666666, f, 1);
            return Math.FusedMultiplyAdd(exponent, Ln2High, -(cubic - rest - f));
        }
        var s = f / (2 + f);
        var tail = s * (halfSquare + Polynomial(s * s));
        return exponent == 0
            ? f - (halfSquare - tail)
            : Math.FusedMultiplyAdd(exponent, Ln2High, -(halfSquare - (rest + tail) - f));
    }

    private static double Polynomial(double z)
    {
        var z2 = z * z;
        var z4 = z2 * z2;
        var sum = Math.FusedMultiplyAdd(z, P1, z2 * Math.FusedMultiplyAdd(z, P3, P2));
        sum = Math.FusedMultiplyAdd(z4, Math.FusedMultiplyAdd(z, P5, P4), sum);
        return Math.FusedMultiplyAdd(z2 * z4, Math.FusedMultiplyAdd(z, P7, P6), sum);
    }
}
