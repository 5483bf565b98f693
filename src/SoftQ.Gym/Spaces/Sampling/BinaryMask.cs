namespace SoftQ.Gym.Spaces;

/// <summary>Which elements of a MultiBinary space a draw leaves as they are, or how likely each is one.</summary>
public sealed class BinaryMask : SampleMask
{
    private BinaryMask(bool?[]? values, double[]? probabilities)
    {
        Values = values;
        Probabilities = probabilities;
    }

    /// <summary>The elements that are given; null where an element is drawn.</summary>
    internal IReadOnlyList<bool?>? Values { get; }

    /// <summary>The probability that an element is one.</summary>
    internal IReadOnlyList<double>? Probabilities { get; }

    /// <summary>How many elements the mask has.</summary>
    internal int Count => Values?.Count ?? Probabilities!.Count;

    /// <summary>Some elements given, the others drawn.</summary>
    /// <param name="values">An element's value, or null where it is drawn.</param>
    public static BinaryMask Fixed(params ReadOnlySpan<bool?> values) => new(values.ToArray(), null);

    /// <summary>Each element drawn with a probability of its own.</summary>
    /// <param name="probabilities">The probability that an element is one.</param>
    /// <exception cref="ArgumentException">A probability is negative, above one or NaN.</exception>
    public static BinaryMask Weighted(params ReadOnlySpan<double> probabilities)
    {
        if (probabilities.ContainsAnyExceptInRange(0, 1))
            throw new ArgumentException("The probabilities of a mask lie between 0 and 1.", nameof(probabilities));
        return new BinaryMask(null, probabilities.ToArray());
    }
}
