using SoftQ.Figures.Contours;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

public class ContourTests
{
    private static readonly ScalarField Bowl = ScalarField.Sample((-1, 1), (-1, 1), 41, 41, static (x, y) => x * x + y * y);

    [Fact]
    public void Contours_of_a_bowl_are_circles_without_gaps()
    {
        var pieces = MarchingSquares.Trace(Bowl, 0.49).ToArray();
        var length = pieces.Sum(static piece => piece.From.Distance(piece.To));
        Assert.All(pieces, static piece => Assert.Equal(0.7, Math.Sqrt(piece.From.X * piece.From.X + piece.From.Y * piece.From.Y), 0.001));
        Assert.Equal(2 * Math.PI * 0.7, length, 0.01);
    }

    [Fact]
    public void A_saddle_has_two_pieces_that_do_not_cross()
    {
        var saddle = new ScalarField([0, 1], [0, 1], new double[,] { { 1, -1 }, { -1, 1 } });
        var pieces = MarchingSquares.Trace(saddle, 0).ToArray();
        Assert.Equal(2, pieces.Length);
        Assert.All(pieces, static piece => Assert.Equal(Math.Sqrt(0.5), piece.From.Distance(piece.To), 1e-9));
    }

    [Fact]
    public void A_field_is_bilinear_between_nodes_and_constant_beyond_them()
    {
        var field = new ScalarField([0, 2], [0, 1], new double[,] { { 0, 4 }, { 2, 6 } });
        Assert.Equal(2, field.At(Bracket.Of(0, field.Y), Bracket.Of(1, field.X)));
        Assert.Equal(4, field.At(Bracket.Of(0.5, field.Y), Bracket.Of(1.5, field.X)));
        Assert.Equal(6, field.At(Bracket.Of(9, field.Y), Bracket.Of(9, field.X)));
    }

    [Fact]
    public void Levels_are_round_and_about_as_many_as_asked_for()
    {
        Assert.Equal([-35, -30, -25, -20, -15, -10, -5], new ContourBands(-37, 0, 10, FigureColors.Landscape).Levels);
        Assert.Equal([0.1, 0.2, 0.3, 0.4], new ContourBands(0.05, 0.45, 4, FigureColors.Landscape).Levels.Select(static level => Math.Round(level, 9)));
    }

    [Fact]
    public void Bands_take_the_whole_ramp_from_low_to_high()
    {
        var bands = new ContourBands(0, 10, 10, FigureColors.ActionValue);
        Assert.Equal(FigureColors.ActionValue.At(0), bands.ColorOf(-100));
        Assert.Equal(FigureColors.ActionValue.At(1), bands.ColorOf(100));
        Assert.NotEqual(bands.ColorOf(4.9), bands.ColorOf(5));
    }

    [Fact]
    public void A_field_of_one_value_has_no_levels() => Assert.Empty(new ContourBands(3, 3, 10, FigureColors.Landscape).Levels);
}
