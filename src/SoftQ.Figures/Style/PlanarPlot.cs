using System.Numerics;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace SoftQ.Figures.Style;

/// <summary>Plots of a plane, where both axes have the same scale.</summary>
internal static class PlanarPlot
{
    /// <summary>A plot that shows a part of a plane.</summary>
    /// <param name="low">The lower left corner.</param>
    /// <param name="high">The upper right corner.</param>
    /// <param name="horizontal">The label of the horizontal axis.</param>
    /// <param name="vertical">The label of the vertical axis.</param>
    /// <param name="ticks">About how many ticks an axis has.</param>
    public static Plot Create(Vector2 low, Vector2 high, string horizontal, string vertical, int ticks)
    {
        var plot = FigureStyle.NewPlot();
        plot.Axes.SetLimits(low.X, high.X, low.Y, high.Y);
        plot.Axes.Bottom.TickGenerator = Ticks(ticks);
        plot.Axes.Left.TickGenerator = Ticks(ticks);
        plot.Axes.Bottom.Label.Text = horizontal;
        plot.Axes.Left.Label.Text = vertical;
        return plot;
    }

    private static NumericAutomatic Ticks(int count) => new() { LabelFormatter = FigureNumber.Tick, TargetTickCount = count };

    /// <summary>The largest rectangle of a proportion (width to height) in the middle of an area.</summary>
    public static PixelRect Fit(PixelRect area, float proportion)
    {
        var width = MathF.Floor(MathF.Min(area.Width, area.Height * proportion));
        var height = MathF.Floor(width / proportion);
        var left = MathF.Floor(area.HorizontalCenter - width / 2);
        var top = MathF.Floor(area.VerticalCenter - height / 2);
        return new PixelRect(left, left + width, top + height, top);
    }

    /// <summary>Draws a plot so that its data fill an area; the axes lie around it.</summary>
    public static void Render(Plot plot, SKCanvas canvas, PixelRect data)
    {
        plot.Layout.Fixed(FigureStyle.AxisRoom);
        plot.Render(canvas, data.Expand(FigureStyle.AxisRoom));
    }
}
