namespace SoftQ.Figures;

/// <summary>Curves that share a vertical axis.</summary>
/// <param name="Label">What the vertical axis shows, with its unit where it has one.</param>
/// <param name="Curves">The curves, one or more.</param>
public sealed record CurvePanel(string Label, IReadOnlyList<Curve> Curves)
{
    internal void Check()
    {
        if (Curves.Count == 0)
            throw new FigureDataException($"The panel '{Label}' has no curves; expected at least one.");
        foreach (var curve in Curves)
            curve.Check();
    }
}
