using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

public class LearningCurveFigureTests
{
    [Fact]
    public void Each_curve_has_its_colour()
    {
        var picture = new Picture(SampleData.LearningCurve().ToPng());
        Assert.True(picture.Count(FigureColors.Series(0)) > 500);
        Assert.True(picture.Count(FigureColors.Series(1)) > 500);
        Assert.Equal(0, picture.Count(FigureColors.Series(2)));
    }

    [Fact]
    public void A_further_panel_makes_the_picture_higher()
    {
        var two = SampleData.LearningCurve();
        var one = new LearningCurveFigure { Panels = [two.Panels[0]] };
        Assert.True(two.Size.Height > one.Size.Height + 150);
    }

    [Fact]
    public void Values_that_are_not_finite_leave_gaps_which_the_legend_counts()
    {
        var curve = new Curve("return", [0, 1, 2, 3, 4], [1, 2, double.NaN, 4, double.PositiveInfinity]);
        Assert.Equal([[(0, 1), (1, 2)], [(3, 4)]], curve.Pieces());
        Assert.Equal("return (2 of 5 points not finite)", curve.NameInLegend);
        Assert.NotEqual(One(curve).ToPng(), One(curve with { Name = "another" }).ToPng());
    }

    [Fact]
    public void A_curve_of_one_point_is_a_dot()
    {
        var picture = new Picture(One(new Curve("return", [100], [3])).ToPng());
        Assert.InRange(picture.Count(FigureColors.Series(0)), 50, 400);
    }

    [Fact]
    public void An_interval_is_a_band_with_gaps_where_it_is_not_known_and_the_axis_reaches_around_it()
    {
        var curve = new Curve("return", [0, 1, 2, 3, 4], [1, 2, 3, 4, 5]);
        var banded = curve with { Interval = [(0, 2), (1, 3), (double.NaN, double.NaN), (3, 5), (-90, 90)] };
        Assert.Equal([[(0, 0, 2), (1, 1, 3)], [(3, 3, 5), (4, -90, 90)]], banded.Bands());
        var (without, with) = (new Picture(One(curve).ToPng()), new Picture(One(banded).ToPng()));
        Assert.True(with.BoxOf(FigureColors.Series(0)).Height < without.BoxOf(FigureColors.Series(0)).Height / 4, "The line should be flat on the longer axis.");
    }

    [Fact]
    public void A_curve_with_more_intervals_than_values_is_refused() =>
        Explains("Curve 'return' has 1 values and 2 intervals", One(new Curve("return", [1], [1]) { Interval = [(0, 1), (0, 1)] }));

    [Fact]
    public void A_panel_without_curves_is_refused() =>
        Explains("The panel 'loss' has no curves", new LearningCurveFigure { Panels = [new CurvePanel("loss", [])] });

    [Fact]
    public void A_figure_without_panels_is_refused() => Explains("There are no curves to draw", new LearningCurveFigure { Panels = [] });

    [Fact]
    public void A_curve_without_points_is_refused() => Explains("Curve 'return' has no points", One(new Curve("return", [], [])));

    [Fact]
    public void A_curve_with_more_places_than_values_is_refused() =>
        Explains("Curve 'return' has 2 places and 1 values", One(new Curve("return", [1, 2], [1])));

    [Fact]
    public void A_curve_without_a_finite_value_is_refused() =>
        Explains("Curve 'return' has 2 points, none of them finite", One(new Curve("return", [1, 2], [double.NaN, double.NaN])));

    private static LearningCurveFigure One(Curve curve) => new() { Panels = [new CurvePanel("return", [curve])] };

    private static void Explains(string expected, LearningCurveFigure figure) =>
        Assert.StartsWith(expected, Assert.Throws<FigureDataException>(figure.ToPng).Message, StringComparison.Ordinal);
}
