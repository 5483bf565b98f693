namespace SoftQ.Figures.Contours;

/// <summary>Values on a rectangular grid, bilinear between its nodes.</summary>
/// <param name="X">The columns' coordinates, ascending, two or more.</param>
/// <param name="Y">The rows' coordinates, ascending, two or more.</param>
/// <param name="Values">The value at row i (y) and column j (x).</param>
internal sealed record ScalarField(double[] X, double[] Y, double[,] Values)
{
    /// <summary>The values of a function at nodes of equal distance.</summary>
    public static ScalarField Sample(
        (double Low, double High) x, (double Low, double High) y, int columns, int rows, Func<double, double, double> function)
    {
        var field = new ScalarField(Nodes(x, columns), Nodes(y, rows), new double[rows, columns]);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                field.Values[row, column] = function(field.X[column], field.Y[row]);
        }
        return field;
    }

    /// <summary>The field with values beyond two bounds moved to them.</summary>
    public ScalarField Clamp(double low, double high)
    {
        var values = new double[Y.Length, X.Length];
        for (var row = 0; row < Y.Length; row++)
        {
            for (var column = 0; column < X.Length; column++)
                values[row, column] = Math.Clamp(Values[row, column], low, high);
        }
        return this with { Values = values };
    }

    /// <summary>The value between four nodes.</summary>
    public double At(in Bracket row, in Bracket column)
    {
        var (i, u) = row;
        var (j, v) = column;
        var lower = Values[i, j] + (Values[i, j + 1] - Values[i, j]) * v;
        var upper = Values[i + 1, j] + (Values[i + 1, j + 1] - Values[i + 1, j]) * v;
        return lower + (upper - lower) * u;
    }

    private static double[] Nodes((double Low, double High) range, int count) =>
        [.. Enumerable.Range(0, count).Select(i => range.Low + (range.High - range.Low) * i / (count - 1))];
}
