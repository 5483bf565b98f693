using System.Numerics;

namespace SoftQ.Gym;

/// <summary>
/// Draws from finite sets, each with the numbers that the method of the same name of NumPy's <c>Generator</c> gives. Choices are
/// positions, 0, …, count - 1; the caller looks its values up.
/// </summary>
public static class RandomChoices
{
    private const int TailShuffleFrom = 10_000;
    private const int TailShuffleShare = 50;

    /// <summary>Draws a position by its probability: <c>choice(n, p=p)</c>.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="probabilities">The probability of each position; they sum to one.</param>
    /// <exception cref="ArgumentException">A probability is negative or NaN, or they do not sum to one.</exception>
    public static int Choice(this RandomStream random, ReadOnlySpan<double> probabilities)
    {
        ThrowIfNoDistribution(probabilities);
        return Position(Cumulative(probabilities), random.NextDouble());
    }

    /// <summary>Draws distinct positions in random order: <c>choice(n, size, replace=False)</c>.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="count">How many positions there are.</param>
    /// <param name="size">How many to draw; at most <paramref name="count"/>.</param>
    public static int[] ChoiceWithoutReplacement(this RandomStream random, int count, int size)
    {
        ThrowIfTooMany(count, size);
        if (count > TailShuffleFrom && size > count / TailShuffleShare)
        {
            var all = Positions(count);
            random.ShuffleDownTo(all, Math.Max(count - size, 1));
            return all[(count - size)..];
        }
        var chosen = random.DistinctByFloyd(count, size);
        random.ShuffleDownTo(chosen, 1);
        return chosen;
    }

    /// <summary>Draws distinct positions by their probabilities: <c>choice(n, size, replace=False, p=p)</c>.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="probabilities">The probability of each position; they sum to one.</param>
    /// <param name="size">How many to draw; at most as many as have a probability above zero.</param>
    /// <exception cref="ArgumentException">A probability is negative or NaN, or they do not sum to one.</exception>
    public static int[] ChoiceWithoutReplacement(this RandomStream random, ReadOnlySpan<double> probabilities, int size)
    {
        ThrowIfNoDistribution(probabilities);
        var left = probabilities.ToArray();
        ThrowIfTooMany(left.Count(static probability => probability > 0), size);
        var chosen = new List<int>(size);
        while (chosen.Count < size)
        {
            var uniforms = new double[size - chosen.Count];
            foreach (ref var uniform in uniforms.AsSpan())
                uniform = random.NextDouble();
            foreach (var position in chosen)
                left[position] = 0;
            var cumulative = Cumulative(left);
            chosen.AddRange(uniforms.Select(uniform => Position(cumulative, uniform)).Distinct());
        }
        return [.. chosen];
    }

    /// <summary>The positions 0, …, count - 1 in random order: <c>permutation(n)</c>.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="count">How many positions there are.</param>
    public static int[] Permutation(this RandomStream random, int count)
    {
        var order = Positions(count);
        random.Shuffle(order.AsSpan());
        return order;
    }

    /// <summary>Puts values into random order, in place: <c>shuffle(values)</c>.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="values">The values.</param>
    public static void Shuffle<T>(this RandomStream random, Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = random.MaskedUpTo((uint)i);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    // NumPy shuffles by rejection under a mask, unlike all its other integers.
    private static int MaskedUpTo(this RandomStream random, uint last)
    {
        var mask = uint.MaxValue >> BitOperations.LeadingZeroCount(last);
        uint drawn;
        do
            drawn = random.NextUInt32() & mask;
        while (drawn > last);
        return (int)drawn;
    }

    private static void ShuffleDownTo<T>(this RandomStream random, Span<T> values, int first)
    {
        for (var i = values.Length - 1; i >= first; i--)
        {
            var j = (int)random.UpTo((ulong)i);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    // Floyd's algorithm: the i-th draw is over one position more than the one before, and a repeated one stands for the new position.
    private static int[] DistinctByFloyd(this RandomStream random, int count, int size)
    {
        var seen = new HashSet<int>(size);
        var chosen = new int[size];
        for (var i = 0; i < size; i++)
        {
            var newest = count - size + i;
            var drawn = (int)random.UpTo((ulong)newest);
            if (!seen.Add(drawn))
                seen.Add(drawn = newest);
            chosen[i] = drawn;
        }
        return chosen;
    }

    private static double[] Cumulative(ReadOnlySpan<double> probabilities)
    {
        var cumulative = probabilities.ToArray();
        for (var i = 1; i < cumulative.Length; i++)
            cumulative[i] += cumulative[i - 1];
        var total = cumulative[^1];
        foreach (ref var value in cumulative.AsSpan())
            value /= total;
        return cumulative;
    }

    private static int Position(double[] cumulative, double uniform)
    {
        var (from, to) = (0, cumulative.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (cumulative[middle] <= uniform)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    private static int[] Positions(int count) => [.. Enumerable.Range(0, count)];

    private static void ThrowIfTooMany(int count, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, count);
    }

    private static void ThrowIfNoDistribution(ReadOnlySpan<double> probabilities)
    {
        var sum = 0.0;
        foreach (var probability in probabilities)
            sum += probability >= 0 ? probability : double.NaN;
        if (!(Math.Abs(sum - 1) <= 1.5e-8))
            throw new ArgumentException($"Probabilities need to be at least 0 and to sum to 1; they sum to {sum}.", nameof(probabilities));
    }
}
