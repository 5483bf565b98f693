using ScottPlot;

namespace SoftQ.Figures.Style;

/// <summary>The colours of all figures: those of Okabe and Ito, which people with any colour vision tell apart, and two ramps.</summary>
internal static class FigureColors
{
    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Vermillion = Color.FromHex("#D55E00");
    public static readonly Color Green = Color.FromHex("#009E73");
    public static readonly Color Orange = Color.FromHex("#E69F00");

    public static readonly Color Ink = Color.FromHex("#22262B");
    public static readonly Color Muted = Color.FromHex("#5B636D");
    public static readonly Color Grid = Color.FromHex("#E3E6EA");

    /// <summary>What is drawn first: a run.</summary>
    public static readonly Color Run = Blue;

    /// <summary>What a run is compared with.</summary>
    public static readonly Color Baseline = Vermillion;

    /// <summary>Landmarks, such as goals.</summary>
    public static readonly Color Landmark = Green;

    /// <summary>Dots of sampled actions, on the dark end of <see cref="ActionValue"/>.</summary>
    public static readonly Color Sample = Orange;

    /// <summary>Pale, since trajectories lie on it.</summary>
    public static readonly ColorRamp Landscape = new("#FFFFFF", "#E9ECEF", "#C3CAD2");

    /// <summary>From almost white to a deep blue.</summary>
    public static readonly ColorRamp ActionValue = new("#F4F8FC", "#7FB2D9", "#0A3A70");

    private static readonly Color[] SeriesColors =
        [Blue, Vermillion, Green, Color.FromHex("#CC79A7"), Orange, Color.FromHex("#56B4E9"), Ink];

    /// <summary>The colour of the series with this index; they come round again after seven.</summary>
    public static Color Series(int index) => SeriesColors[index % SeriesColors.Length];
}
