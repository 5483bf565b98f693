using System.Globalization;

namespace SoftQ.Generators.Text;

/// <summary>
/// The shortest decimal text of a finite number that reads back exactly. Written out because "R" is neither exact nor the same on
/// every runtime that hosts a compiler.
/// </summary>
internal static class ShortestNumber
{
    // Whole numbers below it are exact in 15 digits, and are written without an exponent.
    private const double LargestPlain = 1e15;

    public static string Of(double value) => Shortest(value, text => Read(text).Equals(value));

    public static string Of(float value) => Shortest(value, text => ((float)Read(text)).Equals(value));

    private static string Shortest(double value, Func<string, bool> isExact)
    {
        if (value == 0)
            return 1 / value < 0 ? "-0" : "0";
        if (Math.Abs(value) < LargestPlain && Math.Floor(value).Equals(value))
            return value.ToString("F0", CultureInfo.InvariantCulture);
        return Enumerable.Range(1, 17)
            .Select(precision => value.ToString("G" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            .First(isExact);
    }

    private static double Read(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
