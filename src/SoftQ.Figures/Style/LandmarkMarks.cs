using ScottPlot;
using SoftQ.Gym.Environments;

namespace SoftQ.Figures.Style;

/// <summary>Landmarks as discs that carry their names.</summary>
internal static class LandmarkMarks
{
    /// <summary>Adds the disc, or a cross for a landmark without extent.</summary>
    public static void AddDisc(Plot plot, Landmark landmark)
    {
        var (x, y) = (landmark.Position.X, landmark.Position.Y);
        if (landmark.Radius > 0)
        {
            var disc = plot.Add.Circle(x, y, landmark.Radius);
            disc.FillColor = FigureColors.Landmark.WithAlpha(.3);
            disc.LineColor = FigureColors.Landmark;
            disc.LineWidth = 1.5f;
        }
        else
        {
            plot.Add.Marker(x, y, MarkerShape.Cross, 10, FigureColors.Landmark);
        }
    }

    /// <summary>Adds the name above the disc, or below it where the view ends.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="landmark">The landmark.</param>
    /// <param name="top">Where the view ends.</param>
    public static void AddName(Plot plot, Landmark landmark, float top)
    {
        var above = landmark.Position.Y + 1.7f * landmark.Radius < top;
        var edge = landmark.Position.Y + (above ? landmark.Radius : -landmark.Radius);
        var name = plot.Add.Text(landmark.Name, landmark.Position.X, edge);
        FigureStyle.Apply(name.LabelStyle, FigureStyle.TickSize, FigureColors.Ink);
        name.LabelBackgroundColor = Colors.White.WithAlpha(.7);
        name.LabelPadding = 2;
        name.Alignment = above ? Alignment.LowerCenter : Alignment.UpperCenter;
        name.OffsetY = above ? -3 : 3;
    }
}
