using System.Numerics;
using ScottPlot;

namespace SoftQ.Figures.Style;

/// <summary>Trajectories as thin lines, of which many may lie on each other, that end in dots.</summary>
internal static class TrajectoryMarks
{
    /// <summary>Adds a run's lines and end dots.</summary>
    public static void Add(Plot plot, TrajectorySet run, Color color)
    {
        foreach (var trajectory in run.Trajectories)
        {
            var line = plot.Add.ScatterLine(Places(trajectory), color.WithAlpha(.45));
            line.LineWidth = 1.3f;
        }
        Dots(plot, run.Trajectories.Select(static trajectory => trajectory[^1]), size: 6, fill: color, rim: Colors.White);
    }

    /// <summary>Marks where trajectories start.</summary>
    public static void AddStarts(Plot plot, IEnumerable<IReadOnlyList<Vector2>> trajectories) =>
        Dots(plot, trajectories.Select(static trajectory => trajectory[0]).Distinct(), size: 5, fill: Colors.White, rim: FigureColors.Ink);

    /// <summary>Adds dots with a rim.</summary>
    public static void Dots(Plot plot, IEnumerable<Vector2> places, float size, Color fill, Color rim)
    {
        var dots = plot.Add.Markers(Places(places), MarkerShape.FilledCircle, size);
        dots.MarkerFillColor = fill;
        dots.MarkerLineColor = rim;
        dots.MarkerStyle.OutlineColor = rim;
        dots.MarkerStyle.OutlineWidth = 0.8f;
    }

    private static Coordinates[] Places(IEnumerable<Vector2> places) =>
        [.. places.Select(static place => new Coordinates(place.X, place.Y))];
}
