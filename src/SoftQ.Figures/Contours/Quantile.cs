namespace SoftQ.Figures.Contours;

/// <summary>Bounds that leave extreme values out, so that a few of them do not take all contours.</summary>
internal static class Quantile
{
    /// <summary>The value below which a fraction of ascending values lies.</summary>
    public static double OfSorted(double[] ascending, double fraction) => ascending[(int)Math.Round(fraction * (ascending.Length - 1))];
}
