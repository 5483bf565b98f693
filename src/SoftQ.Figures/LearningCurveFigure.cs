using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;
using SoftQ.Figures.Style;

namespace SoftQ.Figures;

/// <summary>Quantities against environment steps: the return and, in panels below it, others such as losses.</summary>
public sealed class LearningCurveFigure : Figure
{
    private const float FirstPanelHeight = 300;
    private const float OtherPanelHeight = 180;
    private const float LeftRoom = 74;
    private const float DataWidth = 600;

    // Room for the tick labels below a panel.
    private const float Gap = 34;

    // The label of the last panel needs more.
    private const float BottomMargin = 18;

    /// <summary>The panels from top to bottom, one or more; the first is the tallest.</summary>
    public required IReadOnlyList<CurvePanel> Panels { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = "Learning curve";

    /// <summary>What the horizontal axis shows.</summary>
    public string HorizontalLabel { get; init; } = "environment steps";

    /// <inheritdoc/>
    public override (int Width, int Height) Size =>
        (700, (int)(FigureStyle.TitleHeight + Panels.Select(static (panel, i) => HeightOf(panel, i)).Sum() + BottomMargin));

    internal override void Check()
    {
        if (Panels.Count == 0)
            throw new FigureDataException("There are no curves to draw; expected at least one panel.");
        foreach (var panel in Panels)
            panel.Check();
    }

    internal override void Draw(SKCanvas canvas, PixelRect area)
    {
        var rest = FigureStyle.WriteTitle(canvas, Title, area);
        var horizontal = HorizontalLimits();
        for (var i = 0; i < Panels.Count; i++)
        {
            var row = new PixelRect(rest.Left, rest.Right, rest.Top + HeightOf(Panels[i], i), rest.Top);
            DrawPanel(canvas, row, Panels[i], horizontal, isLast: i == Panels.Count - 1);
            rest = new PixelRect(rest.Left, rest.Right, rest.Bottom, row.Bottom);
        }
    }

    private static float HeightOf(CurvePanel panel, int index) => LegendHeight(panel) + (index == 0 ? FirstPanelHeight : OtherPanelHeight);

    // One curve is named by its axis, unless there is more to say about it.
    private static LegendEntry[] Legend(CurvePanel panel) => panel.Curves is [{ Missing: 0 }]
        ? []
        : [.. panel.Curves.Select(static (curve, i) => LegendEntry.ForLine(curve.NameInLegend, FigureColors.Series(i)))];

    private static float LegendHeight(CurvePanel panel) => LegendRow.Height(Legend(panel), DataWidth);

    private void DrawPanel(SKCanvas canvas, PixelRect row, CurvePanel panel, (double Low, double High) horizontal, bool isLast)
    {
        using var plot = FigureStyle.NewPlot();
        plot.Grid.IsVisible = true;
        plot.Grid.MajorLineColor = FigureColors.Grid;
        var (bottom, top) = Limits(panel.Curves.SelectMany(static curve => curve.Points).Select(static point => point.Y)
            .Concat(panel.Curves.SelectMany(static curve => curve.Bands()).SelectMany(static band => band).SelectMany(static point => new[] { point.Low, point.High })));
        plot.Axes.SetLimits(horizontal.Low, horizontal.High, bottom, top);
        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { LabelFormatter = FigureNumber.Steps, TargetTickCount = 6 };
        plot.Axes.Left.TickGenerator = new NumericAutomatic { LabelFormatter = FigureNumber.Tick, TargetTickCount = 5 };
        plot.Axes.Left.Label.Text = panel.Label;
        plot.Axes.Bottom.Label.Text = isLast ? HorizontalLabel : "";
        for (var i = 0; i < panel.Curves.Count; i++)
            AddBands(plot, panel.Curves[i], FigureColors.Series(i));
        for (var i = 0; i < panel.Curves.Count; i++)
            AddLine(plot, panel.Curves[i], FigureColors.Series(i));

        var data = new PixelRect(row.Left + LeftRoom, row.Left + LeftRoom + DataWidth, row.Bottom - Gap, row.Top + LegendHeight(panel));
        var axes = FigureStyle.AxisRoom with { Left = LeftRoom };
        plot.Layout.Fixed(axes);
        plot.Render(canvas, data.Expand(axes));
        LegendRow.Draw(canvas, new PixelRect(data.Left, data.Right, data.Top - 4, row.Top - 4), Legend(panel));
    }

    private static void AddBands(Plot plot, Curve curve, Color color)
    {
        foreach (var band in curve.Bands())
        {
            var fill = plot.Add.FillY([.. band.Select(static point => point.X)], [.. band.Select(static point => point.Low)], [.. band.Select(static point => point.High)]);
            fill.FillColor = color.WithAlpha(0.18);
            fill.LineWidth = 0;
            fill.MarkerSize = 0;
        }
    }

    private static void AddLine(Plot plot, Curve curve, Color color)
    {
        foreach (var piece in curve.Pieces())
        {
            Coordinates[] points = [.. piece.Select(static point => new Coordinates(point.X, point.Y))];
            var line = plot.Add.Scatter(points, color);
            line.LineWidth = 1.8f;
            // A line of one point would be invisible.
            line.MarkerSize = points.Length == 1 ? 6 : 0;
        }
    }

    // Runs begin at zero; a part of a run begins where it does.
    private (double Low, double High) HorizontalLimits()
    {
        double[] places = [.. Panels.SelectMany(static panel => panel.Curves).SelectMany(static curve => curve.Points).Select(static p => p.X)];
        var (low, high) = (places.Min(), places.Max());
        if (low >= 0 && low < 0.1 * high)
            low = 0;
        return low == high ? (low - 1, high + 1) : (low, high);
    }

    private static (double Low, double High) Limits(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var (low, high) = (all.Min(), all.Max());
        var margin = low == high ? 1 : 0.06 * (high - low);
        return (low - margin, high + margin);
    }
}
