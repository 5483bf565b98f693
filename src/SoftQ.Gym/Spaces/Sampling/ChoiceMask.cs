namespace SoftQ.Gym.Spaces;

/// <summary>Which of a number of choices a draw may give, or how likely each is.</summary>
public sealed class ChoiceMask : SampleMask
{
    private readonly bool[]? _allowed;
    private readonly double[]? _probabilities;

    private ChoiceMask(bool[]? allowed, double[]? probabilities)
    {
        _allowed = allowed;
        _probabilities = probabilities;
    }

    /// <summary>The choices' number.</summary>
    public int Count => _allowed?.Length ?? _probabilities!.Length;

    /// <summary>Whether no choice is allowed.</summary>
    internal bool AllowsNothing => _allowed is not null && !_allowed.AsSpan().Contains(true);

    /// <summary>Only the allowed choices, all equally likely.</summary>
    /// <param name="allowed">Whether each choice is allowed.</param>
    public static ChoiceMask Allowed(params ReadOnlySpan<bool> allowed) => new(allowed.ToArray(), null);

    /// <summary>Each choice with its probability.</summary>
    /// <param name="probabilities">The probability of each choice; they sum to one.</param>
    /// <exception cref="ArgumentException">A probability is negative, above one or NaN.</exception>
    public static ChoiceMask Weighted(params ReadOnlySpan<double> probabilities)
    {
        if (probabilities.ContainsAnyExceptInRange(0, 1))
            throw new ArgumentException("The probabilities of a mask lie between 0 and 1.", nameof(probabilities));
        return new ChoiceMask(null, probabilities.ToArray());
    }

    /// <summary>Draws a choice; the first where none is allowed.</summary>
    /// <param name="random">The stream to draw from.</param>
    internal int Draw(RandomStream random)
    {
        if (_probabilities is not null)
            return random.Choice(_probabilities);
        int[] valid = [.. Enumerable.Range(0, Count).Where(choice => _allowed![choice])];
        return valid.Length == 0 ? 0 : valid[random.Integer(valid.Length)];
    }

    /// <summary>The probability of each choice; zeros where none is allowed.</summary>
    internal double[] Distribution()
    {
        if (_probabilities is not null)
            return _probabilities;
        var count = Math.Max(_allowed!.Count(static allowed => allowed), 1);
        return [.. _allowed!.Select(allowed => allowed ? 1.0 / count : 0)];
    }

    /// <summary>The same mask with its probabilities divided by their sum.</summary>
    internal ChoiceMask Normalized()
    {
        if (_probabilities is null)
            return this;
        var sum = PairwiseSum.Of(_probabilities);
        return new ChoiceMask(null, [.. _probabilities.Select(probability => probability / sum)]);
    }
}
