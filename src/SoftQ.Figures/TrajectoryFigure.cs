using System.Numerics;
using ScottPlot;
using SkiaSharp;
using SoftQ.Figures.Contours;
using SoftQ.Figures.Style;
using SoftQ.Gym.Environments;

namespace SoftQ.Figures;

/// <summary>
/// Trajectories of a run over the landscape of a task in the plane, seen from above, with those of another run beside them where
/// there is one: the left half of figure 1 of Haarnoja et al. 2017.
/// </summary>
public sealed class TrajectoryFigure : Figure
{
    private const int LandscapeNodes = 161;
    private const int LandscapeLevels = 12;
    private const float KeyRoom = 78;
    private const float LegendMargin = 6;

    /// <summary>The task: its landscape, landmarks and view.</summary>
    public required IPlanarTask Task { get; init; }

    /// <summary>The run's trajectories.</summary>
    public required TrajectorySet Trajectories { get; init; }

    /// <summary>Trajectories of another run to compare with, in another colour.</summary>
    public TrajectorySet? Baseline { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = "Trajectories";

    /// <summary>What the task's height stands for, with its unit where it has one.</summary>
    public string HeightLabel { get; init; } = "reward of standing still";

    /// <inheritdoc/>
    public override (int Width, int Height) Size => (580, 550);

    internal override void Check()
    {
        Trajectories.Check();
        Baseline?.Check();
        var (low, high) = Task.View;
        if (!(low.X < high.X && low.Y < high.Y) || !float.IsFinite((high - low).LengthSquared()))
            throw new FigureDataException($"The task's view goes from {low} to {high}; expected the lower left corner, then the upper right one.");
    }

    internal override void Draw(SKCanvas canvas, PixelRect area)
    {
        var below = FigureStyle.WriteTitle(canvas, Title, area);
        LegendEntry[] entries = [.. Entries()];
        var legendBottom = below.Bottom - LegendMargin;
        var legend = new PixelRect(below.Left, below.Right, legendBottom, legendBottom - LegendRow.Height(entries, below.Width));
        LegendRow.Draw(canvas, legend, entries);

        var (low, high) = Task.View;
        var room = new PixelRect(below.Left, below.Right - KeyRoom, legend.Top, below.Top).Contract(FigureStyle.AxisRoom);
        var data = PlanarPlot.Fit(room, (high.X - low.X) / (high.Y - low.Y));
        var (landscape, lowest, highest) = Landscape();
        var bands = new ContourBands(lowest, highest, LandscapeLevels, FigureColors.Landscape);
        using var plot = PlanarPlot.Create(low, high, "x", "y", ticks: 8);
        plot.Add.Plottable(new ContourPlot(landscape, bands));
        foreach (var landmark in Task.Landmarks)
            LandmarkMarks.AddDisc(plot, landmark);
        if (Baseline is not null)
            TrajectoryMarks.Add(plot, Baseline, FigureColors.Baseline);
        TrajectoryMarks.Add(plot, Trajectories, FigureColors.Run);
        TrajectoryMarks.AddStarts(plot, [.. Trajectories.Trajectories, .. Baseline?.Trajectories ?? []]);
        foreach (var landmark in Task.Landmarks)
            LandmarkMarks.AddName(plot, landmark, high.Y);
        PlanarPlot.Render(plot, canvas, data);

        ColorScale.DrawVertical(canvas, new PixelRect(data.Right + 14, data.Right + 26, data.Bottom, data.Top), bands, HeightLabel);
    }

    // Extreme heights are cut off, so that contours go where most of the plane is.
    private (ScalarField Field, double Lowest, double Highest) Landscape()
    {
        var (low, high) = Task.View;
        var field = ScalarField.Sample((low.X, high.X), (low.Y, high.Y), LandscapeNodes, LandscapeNodes, Height);
        var finite = field.Values.Cast<double>().Where(double.IsFinite).Order().ToArray();
        if (finite.Length == 0)
            throw new FigureDataException("The task's height is infinite everywhere in the view; expected finite numbers.");
        var (lowest, highest) = (Quantile.OfSorted(finite, 0.02), Quantile.OfSorted(finite, 0.98));
        return (field.Clamp(lowest, highest), lowest, highest);
    }

    private double Height(double x, double y)
    {
        var height = Task.Height(new Vector2((float)x, (float)y));
        if (double.IsNaN(height))
            throw new FigureDataException($"The task's height at ({FigureNumber.Text(x)}, {FigureNumber.Text(y)}) is NaN; expected a number.");
        return height;
    }

    private IEnumerable<LegendEntry> Entries()
    {
        yield return LegendEntry.ForTrajectories(Trajectories.Name, FigureColors.Run);
        if (Baseline is not null)
            yield return LegendEntry.ForTrajectories(Baseline.Name, FigureColors.Baseline);
        yield return LegendEntry.ForDots("start", Colors.White, FigureColors.Ink);
    }
}
