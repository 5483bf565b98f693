using System.Numerics;
using System.Runtime.InteropServices;

namespace SoftQ.Plugins.Kernels.InMemory;

/// <summary>The exact median without sorting.</summary>
internal static class Median
{
    /// <summary>
    /// The lower median. Floats that are not negative are ordered as their bits are, so the answer is found by halving the range of bits
    /// and counting, which vectors do quickly.
    /// </summary>
    /// <param name="values">Values, none negative; infinite ones pad to a multiple of the vector's length and come last.</param>
    /// <param name="count">How many values there are without padding.</param>
    public static float Lower(ReadOnlySpan<float> values, int count)
    {
        var bits = MemoryMarshal.Cast<float, int>(values);
        var rank = (count + 1) / 2;
        var (low, high) = (0, BitConverter.SingleToInt32Bits(float.PositiveInfinity));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (values.Length - CountAbove(bits, middle) >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        return BitConverter.Int32BitsToSingle(low);
    }

    private static int CountAbove(ReadOnlySpan<int> bits, int limit)
    {
        var limits = new Vector<int>(limit);
        var (even, odd) = (Vector<int>.Zero, Vector<int>.Zero);
        var vectors = MemoryMarshal.Cast<int, Vector<int>>(bits);
        var i = 0;
        for (; i < vectors.Length - 1; i += 2)
        {
            even += Vector.GreaterThan(vectors[i], limits);
            odd += Vector.GreaterThan(vectors[i + 1], limits);
        }
        for (; i < vectors.Length; i++)
            even += Vector.GreaterThan(vectors[i], limits);
        // A comparison that holds is -1.
        var count = -Vector.Sum(even + odd);
        foreach (var value in bits[(vectors.Length * Vector<int>.Count)..])
            count += value > limit ? 1 : 0;
        return count;
    }
}
