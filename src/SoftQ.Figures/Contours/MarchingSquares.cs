using ScottPlot;

namespace SoftQ.Figures.Contours;

/// <summary>Finds where a field crosses a level: in each cell of the grid, straight lines between the crossings of its edges.</summary>
internal static class MarchingSquares
{
    /// <summary>The pieces of the contour line, in no order.</summary>
    public static IEnumerable<(Coordinates From, Coordinates To)> Trace(ScalarField field, double level)
    {
        for (var row = 0; row + 1 < field.Y.Length; row++)
        {
            for (var column = 0; column + 1 < field.X.Length; column++)
            {
                if (!IsCrossed(field.Values, level, row, column))
                    continue;
                var crossings = Crossings(field, level, row, column);
                for (var i = 0; i + 1 < crossings.Count; i += 2)
                    yield return (crossings[i], crossings[i + 1]);
            }
        }
    }

    private static bool IsCrossed(double[,] values, double level, int row, int column)
    {
        var above = values[row, column] >= level;
        return values[row, column + 1] >= level != above
            || values[row + 1, column] >= level != above
            || values[row + 1, column + 1] >= level != above;
    }

    // Counter-clockwise around the cell, so that the two pairs of a saddle do not cross each other.
    private static List<Coordinates> Crossings(ScalarField field, double level, int row, int column)
    {
        ReadOnlySpan<(int Row, int Column)> corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)];
        var crossings = new List<Coordinates>(4);
        for (var i = 0; i < 4; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % 4]);
            var (a, b) = (field.Values[from.Row, from.Column] - level, field.Values[to.Row, to.Column] - level);
            if (a >= 0 == b >= 0)
                continue;
            var t = a / (a - b);
            crossings.Add(new Coordinates(
                field.X[from.Column] + (field.X[to.Column] - field.X[from.Column]) * t,
                field.Y[from.Row] + (field.Y[to.Row] - field.Y[from.Row]) * t));
        }
        return crossings;
    }
}
