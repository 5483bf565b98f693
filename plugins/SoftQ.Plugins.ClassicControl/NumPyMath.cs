namespace SoftQ.Plugins.ClassicControl;

/// <summary>
/// Arithmetic that rounds as NumPy 1.24 does, where .NET has no function of the same result. Elsewhere, <see cref="Math"/> and NumPy
/// agree to the bit on Linux.
/// </summary>
internal static class NumPyMath
{
    // π/2 in three parts, so that a multiple of it can be taken away without rounding.
    private const float HalfPiHigh = 1.570796f;
    private const float HalfPiMiddle = 3.1391647e-7f;
    private const float HalfPiLow = 5.3903025e-15f;
    private const float TwoOverPi = 0.63661975f;

    /// <summary>The sign of the divisor, as Python's <c>%</c>; C#'s has that of the dividend.</summary>
    public static double Modulo(double value, double divisor)
    {
        var remainder = value % divisor;
        return remainder != 0 && remainder < 0 != divisor < 0 ? remainder + divisor : remainder;
    }

    /// <summary>
    /// Square as <c>x ** 2</c> of a NumPy scalar, which is the C library's <c>pow</c>: of one number in a thousand its last bit differs
    /// from <c>x * x</c>.
    /// </summary>
    public static double Square(double value) => Math.Pow(value, 2);

    /// <summary>Cosine of a single, by NumPy's polynomial for processors with fused multiplication and addition.</summary>
    public static float Cos(float angle) => Turned(angle, quarters: 1);

    /// <summary>Sine of a single, by NumPy's polynomial for processors with fused multiplication and addition.</summary>
    public static float Sin(float angle) => Turned(angle, quarters: 0);

    private static float Turned(float angle, int quarters)
    {
        var nearest = MathF.Round(angle * TwoOverPi);
        var rest = MathF.FusedMultiplyAdd(nearest, -HalfPiHigh, angle);
        rest = MathF.FusedMultiplyAdd(nearest, -HalfPiMiddle, rest);
        rest = MathF.FusedMultiplyAdd(nearest, -HalfPiLow, rest);
        var quadrant = (int)nearest + quarters;
        var value = int.IsEvenInteger(quadrant) ? SinePolynomial(rest) : CosinePolynomial(rest);
        return (quadrant & 2) == 0 ? value : -value;
    }

    private static float SinePolynomial(float x)
    {
        var square = x * x;
        var sum = MathF.FusedMultiplyAdd(2.8404097e-6f, square, -1.9856491e-4f);
        sum = MathF.FusedMultiplyAdd(sum, square, 8.333397e-3f);
        sum = MathF.FusedMultiplyAdd(sum, square, -0.16666667f);
        return MathF.FusedMultiplyAdd(sum * square, x, x);
    }

    private static float CosinePolynomial(float x)
    {
        var square = x * x;
        var sum = MathF.FusedMultiplyAdd(2.4372266e-5f, square, -1.388652e-3f);
        sum = MathF.FusedMultiplyAdd(sum, square, 4.166662e-2f);
        sum = MathF.FusedMultiplyAdd(sum, square, -0.5f);
        return MathF.FusedMultiplyAdd(sum, square, 1);
    }
}
