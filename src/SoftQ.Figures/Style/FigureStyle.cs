using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace SoftQ.Figures.Style;

/// <summary>What all figures look like, in one place. Lengths are in points of <see cref="Scale"/> pixels each.</summary>
internal static class FigureStyle
{
    public const int Scale = 2;

    public const float TitleSize = 15;
    public const float TextSize = 12;
    public const float TickSize = 11;

    /// <summary>The height of a row that holds a title.</summary>
    public const float TitleHeight = 34;

    // The plotting library centres the line of text, whose digits and letters stand higher than its middle.
    private const float MiddleOffset = 1.7f;

    /// <summary>Room for tick labels and axis labels around the data.</summary>
    public static readonly PixelPadding AxisRoom = new(left: 54, right: 12, bottom: 46, top: 6);

    /// <summary>An empty plot in the house style, which is drawn onto a part of a canvas.</summary>
    public static Plot NewPlot()
    {
        var plot = new Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.FigureBackground.Color = Colors.Transparent;
        plot.HideGrid();
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.FrameLineStyle.Color = FigureColors.Muted;
            axis.MajorTickStyle.Color = FigureColors.Muted;
            axis.MinorTickStyle.Length = 0;
            Apply(axis.TickLabelStyle, TickSize, FigureColors.Muted);
            Apply(axis.Label, TextSize, FigureColors.Ink);
        }
        plot.Axes.Left.TickLabelStyle.OffsetY = MiddleOffset;
        plot.Axes.Right.TickLabelStyle.OffsetY = MiddleOffset;
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { LabelFormatter = FigureNumber.Tick };
        plot.Axes.Left.TickGenerator = new NumericAutomatic { LabelFormatter = FigureNumber.Tick };
        Apply(plot.Axes.Title.Label, TextSize, FigureColors.Ink);
        return plot;
    }

    /// <summary>Gives a label the font, size and colour; it loses its weight.</summary>
    public static void Apply(LabelStyle label, float size, Color color)
    {
        label.FontName = FigureFont.Name;
        label.FontSize = size;
        label.ForeColor = color;
        label.Bold = false;
    }

    /// <summary>The width of a line of text.</summary>
    public static float WidthOf(string text)
    {
        var label = new LabelStyle { Text = text };
        Apply(label, TextSize, FigureColors.Ink);
        using var paint = Paint.NewDisposablePaint();
        return label.Measure(text, paint).Width;
    }

    /// <summary>Writes one line of text, whose middle lies at the height of a place.</summary>
    public static void Write(
        SKCanvas canvas, string text, Pixel at, Alignment alignment, float size = TextSize, bool bold = false, Color? color = null)
    {
        var label = new LabelStyle { Text = text, Alignment = alignment, OffsetY = MiddleOffset };
        Apply(label, size, color ?? FigureColors.Ink);
        label.Bold = bold;
        using var paint = Paint.NewDisposablePaint();
        label.Render(canvas, at, paint);
    }

    /// <summary>Writes a title into the top of an area and gives what is left below it.</summary>
    public static PixelRect WriteTitle(SKCanvas canvas, string title, PixelRect area)
    {
        Write(canvas, title, new Pixel(area.HorizontalCenter, area.Top + TitleHeight / 2), Alignment.MiddleCenter, TitleSize, bold: true);
        return new PixelRect(area.Left, area.Right, area.Bottom, area.Top + TitleHeight);
    }
}
