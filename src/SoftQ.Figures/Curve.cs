namespace SoftQ.Figures;

/// <summary>A quantity during a run.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="X">Where it was measured, such as environment steps.</param>
/// <param name="Y">Its values, as many as <paramref name="X"/>; a value that is not finite leaves a gap, which the legend mentions.</param>
public sealed record Curve(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>An interval around each value, which is drawn as a band; null for none. It has a gap where an end is not finite.</summary>
    public IReadOnlyList<(double Low, double High)>? Interval { get; init; }

    internal int Missing => Enumerable.Range(0, X.Count).Count(i => !IsFinite(i));

    internal string NameInLegend => Missing == 0 ? Name : $"{Name} ({Missing} of {Y.Count} points not finite)";

    internal IEnumerable<(double X, double Y)> Points => Enumerable.Range(0, X.Count).Where(IsFinite).Select(i => (X[i], Y[i]));

    /// <summary>The pieces between gaps.</summary>
    internal IEnumerable<IReadOnlyList<(double X, double Y)>> Pieces() => Pieces(IsFinite, i => (X[i], Y[i]));

    /// <summary>The pieces of the band between its gaps.</summary>
    internal IEnumerable<IReadOnlyList<(double X, double Low, double High)>> Bands() => Interval is null
        ? []
        : Pieces(i => IsFinite(i) && double.IsFinite(Interval[i].Low) && double.IsFinite(Interval[i].High), i => (X[i], Interval[i].Low, Interval[i].High));

    private IEnumerable<IReadOnlyList<TPoint>> Pieces<TPoint>(Func<int, bool> isIn, Func<int, TPoint> at)
    {
        var piece = new List<TPoint>();
        for (var i = 0; i < X.Count; i++)
        {
            if (isIn(i))
            {
                piece.Add(at(i));
                continue;
            }
            if (piece.Count > 0)
                yield return piece;
            piece = [];
        }
        if (piece.Count > 0)
            yield return piece;
    }

    internal void Check()
    {
        if (X.Count != Y.Count)
            throw new FigureDataException($"Curve '{Name}' has {X.Count} places and {Y.Count} values; expected as many of each.");
        if (Interval is not null && Interval.Count != Y.Count)
            throw new FigureDataException($"Curve '{Name}' has {Y.Count} values and {Interval.Count} intervals; expected as many of each.");
        if (X.Count == 0)
            throw new FigureDataException($"Curve '{Name}' has no points; a run must have logged at least one.");
        if (Missing == X.Count)
            throw new FigureDataException($"Curve '{Name}' has {X.Count} points, none of them finite. Has the run diverged?");
    }

    private bool IsFinite(int i) => double.IsFinite(X[i]) && double.IsFinite(Y[i]);
}
