using ScottPlot;
using SkiaSharp;

namespace SoftQ.Figures;

/// <summary>
/// Where a policy goes and why, in one picture: trajectories at the left, action values at the right, as in figure 1 of
/// Haarnoja et al. 2017.
/// </summary>
public sealed class OverviewFigure : Figure
{
    /// <summary>The left half.</summary>
    public required TrajectoryFigure Trajectories { get; init; }

    /// <summary>The right half.</summary>
    public required ActionValueFigure ActionValues { get; init; }

    /// <inheritdoc/>
    public override (int Width, int Height) Size =>
        (Trajectories.Size.Width + ActionValues.Size.Width, Math.Max(Trajectories.Size.Height, ActionValues.Size.Height));

    internal override void Check()
    {
        Trajectories.Check();
        ActionValues.Check();
    }

    internal override void Draw(SKCanvas canvas, PixelRect area)
    {
        var middle = area.Left + Trajectories.Size.Width;
        Trajectories.Draw(canvas, new PixelRect(area.Left, middle, area.Bottom, area.Top));
        ActionValues.Draw(canvas, new PixelRect(middle, area.Right, area.Bottom, area.Top));
    }
}
