using System.Numerics;
using ScottPlot;
using SkiaSharp;
using SoftQ.Figures.Contours;
using SoftQ.Figures.Style;

namespace SoftQ.Figures;

/// <summary>
/// Contours of the action value with sampled actions, a panel for each observation: the right half of figure 1 of Haarnoja et al. 2017.
/// </summary>
/// <remarks>
/// Panels share their colours although Q differs more between observations than between actions: a panel shows Q(s, a) - max Q(s, ·),
/// on which alone the policy depends, and writes the maximum above.
/// </remarks>
public sealed class ActionValueFigure : Figure
{
    private const float PanelWidth = 340;
    private const float CaptionHeight = 38;
    private const float KeyHeight = 66;
    private const int Levels = 10;

    /// <summary>The panels from left to right.</summary>
    public required IReadOnlyList<ActionValues> Panels { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = "Action values Q(s, a) and sampled actions";

    /// <inheritdoc/>
    public override (int Width, int Height) Size => ((int)PanelWidth * Math.Max(2, Panels.Count), 500);

    internal override void Check()
    {
        if (Panels.Count == 0)
            throw new FigureDataException("There are no action values to draw; give them for at least one observation.");
        foreach (var panel in Panels)
            panel.Check();
    }

    internal override void Draw(SKCanvas canvas, PixelRect area)
    {
        var below = FigureStyle.WriteTitle(canvas, Title, area);
        var advantages = Panels.Select(Advantages).ToArray();
        var low = Quantile.OfSorted([.. advantages.SelectMany(static field => field.Values.Cast<double>()).Order()], 0.05);
        var bands = new ContourBands(low, 0, Levels, FigureColors.ActionValue);

        var slot = below.Width / Panels.Count;
        var bottom = below.Top;
        for (var i = 0; i < Panels.Count; i++)
        {
            var left = below.Left + i * slot;
            var room = new PixelRect(left, left + slot, below.Bottom - KeyHeight, below.Top + CaptionHeight);
            bottom = Math.Max(bottom, DrawPanel(canvas, room, Panels[i], advantages[i], bands));
        }
        var top = bottom + FigureStyle.AxisRoom.Bottom;
        DrawKey(canvas, new PixelRect(below.Left, below.Right, top + KeyHeight, top), bands);
    }

    // Gives the lower edge of the data.
    private static float DrawPanel(SKCanvas canvas, PixelRect room, ActionValues panel, ScalarField advantages, ContourBands bands)
    {
        var (low, high) = (new Vector2(panel.First[0], panel.Second[0]), new Vector2(panel.First[^1], panel.Second[^1]));
        var data = PlanarPlot.Fit(room.Contract(FigureStyle.AxisRoom), (high.X - low.X) / (high.Y - low.Y));
        using var plot = PlanarPlot.Create(low, high, "a₁", "a₂", ticks: 5);
        plot.Add.Plottable(new ContourPlot(advantages, bands));
        if (panel.Actions.Count > 0)
            TrajectoryMarks.Dots(plot, panel.Actions, size: 5.5f, fill: FigureColors.Sample, rim: Colors.White);
        PlanarPlot.Render(plot, canvas, data);

        var (caption, note) = (new Pixel(data.HorizontalCenter, data.Top - 28), new Pixel(data.HorizontalCenter, data.Top - 11));
        FigureStyle.Write(canvas, $"s = {panel.Name}", caption, Alignment.MiddleCenter);
        var maximum = $"max Q(s, ·) = {FigureNumber.Text(panel.Values.Cast<float>().Max())}";
        FigureStyle.Write(canvas, maximum, note, Alignment.MiddleCenter, FigureStyle.TickSize, color: FigureColors.Muted);
        return data.Bottom;
    }

    private void DrawKey(SKCanvas canvas, PixelRect row, ContourBands bands)
    {
        var counts = Panels.Select(static panel => panel.Actions.Count).Distinct().ToArray();
        var name = counts.Length == 1 ? $"{counts[0]} sampled actions" : "sampled actions";
        LegendEntry[] entries = counts is [0] ? [] : [LegendEntry.ForDots(name, FigureColors.Sample, FigureColors.Muted)];
        var legend = new PixelRect(row.Left, row.Left + row.Width * .4f, row.Top + 20, row.Top + 8);
        LegendRow.Draw(canvas, legend, entries);
        var bar = new PixelRect(row.Left + row.Width * .45f, row.Right - row.Width * .08f, row.Top + 20, row.Top + 8);
        ColorScale.DrawHorizontal(canvas, bar, bands, "Q(s, a) − max Q(s, ·)");
    }

    private static ScalarField Advantages(ActionValues panel)
    {
        var maximum = panel.Values.Cast<float>().Max();
        var values = new double[panel.Second.Count, panel.First.Count];
        for (var row = 0; row < panel.Second.Count; row++)
        {
            for (var column = 0; column < panel.First.Count; column++)
                values[row, column] = (double)panel.Values[row, column] - maximum;
        }
        return new ScalarField([.. panel.First.Select(static a => (double)a)], [.. panel.Second.Select(static a => (double)a)], values);
    }
}
