using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Contours;

/// <summary>The key to contours: which colour lies between which levels.</summary>
internal static class ColorScale
{
    private const int MostLabels = 7;

    /// <summary>Draws a vertical key with its labels at the right.</summary>
    public static void DrawVertical(SKCanvas canvas, PixelRect bar, ContourBands bands, string label) =>
        Draw(canvas, bar, bands, label, vertical: true);

    /// <summary>Draws a horizontal key with its labels below.</summary>
    public static void DrawHorizontal(SKCanvas canvas, PixelRect bar, ContourBands bands, string label) =>
        Draw(canvas, bar, bands, label, vertical: false);

    private static void Draw(SKCanvas canvas, PixelRect bar, ContourBands bands, string label, bool vertical)
    {
        // Where all values are equal there is nothing to tell.
        if (bands.Levels.Count == 0)
            return;
        var (low, high) = (bands.Levels[0] - bands.Step, bands.Levels[^1] + bands.Step);
        var nodes = bands.Levels.Count + 2;
        using var plot = FigureStyle.NewPlot();
        var field = vertical
            ? ScalarField.Sample((0, 1), (low, high), 2, nodes, static (_, y) => y)
            : ScalarField.Sample((low, high), (0, 1), nodes, 2, static (x, _) => x);
        plot.Add.Plottable(new ContourPlot(field, bands));
        plot.Axes.SetLimits(field.X[0], field.X[^1], field.Y[0], field.Y[^1]);

        IAxis axis = vertical ? plot.Axes.Right : plot.Axes.Bottom;
        axis.TickGenerator = Ticks(bands);
        axis.MajorTickStyle.Length = 3;
        axis.Label.Text = label;
        plot.Axes.Left.TickGenerator = new NumericManual();
        if (vertical)
        {
            plot.Axes.Bottom.TickGenerator = new NumericManual();
            plot.Axes.Right.Range.Set(low, high);
        }

        var room = vertical ? new PixelPadding(4, 64, 4, 4) : new PixelPadding(4, 4, 46, 4);
        plot.Layout.Fixed(room);
        plot.Render(canvas, bar.Expand(room));
    }

    private static NumericManual Ticks(ContourBands bands)
    {
        // The upper end is a level only where no value lies beyond it.
        var levels = bands.Levels.ToList();
        if (Math.Abs(levels[^1] + bands.Step - bands.High) < 1e-6 * bands.Step)
            levels.Add(bands.High);
        var ticks = new NumericManual();
        var stride = (levels.Count + MostLabels - 1) / MostLabels;
        for (var i = levels.Count - 1; i >= 0; i -= stride)
            ticks.AddMajor(levels[i], FigureNumber.Tick(levels[i]));
        return ticks;
    }
}
