namespace SoftQ.Gym.Spaces;

/// <summary>Sums numbers in the order in which NumPy's <c>sum</c> does, so that the rounding is the same.</summary>
internal static class PairwiseSum
{
    private const int Lanes = 8;
    private const int Block = 128;

    /// <summary>The sum.</summary>
    /// <param name="values">The numbers.</param>
    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.Length < Lanes)
            return InTurn(0, values);
        if (values.Length > Block)
        {
            var half = values.Length / 2;
            half -= half % Lanes;
            return Of(values[..half]) + Of(values[half..]);
        }
        Span<double> lanes = stackalloc double[Lanes];
        values[..Lanes].CopyTo(lanes);
        var whole = values.Length - (values.Length % Lanes);
        for (var i = Lanes; i < whole; i++)
            lanes[i % Lanes] += values[i];
        var sum = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
        return InTurn(sum, values[whole..]);
    }

    private static double InTurn(double sum, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
