using System.Numerics;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

public class ActionValueFigureTests
{
    private static readonly ActionValues Slope = new([0, 0], [-1, 0, 1], [-1, 0, 1], new float[,] { { 0, 1, 2 }, { 0, 1, 2 }, { 0, 1, 2 } }, []);

    [Fact]
    public void Each_panel_has_its_actions_as_dots()
    {
        var with = new Picture(SampleData.ActionValues().ToPng());
        var without = new Picture(new ActionValueFigure { Panels = [.. SampleData.Task.Probes.Select(static probe => SampleData.Values(probe, 0))] }.ToPng());
        Assert.True(with.Count(FigureColors.Sample) > 300 * 30, $"{with.Count(FigureColors.Sample)} pixels");
        Assert.Equal(0, without.Count(FigureColors.Sample));
    }

    [Fact]
    public void Each_observation_adds_a_panel()
    {
        var three = SampleData.ActionValues();
        var four = new ActionValueFigure { Panels = [.. three.Panels, Slope] };
        Assert.Equal(three.Size.Width * 4 / 3, four.Size.Width);
        Assert.Equal(three.Size.Height, four.Size.Height);
    }

    [Fact]
    public void Columns_are_the_first_action_component_and_high_values_are_dark()
    {
        var picture = new Picture(new ActionValueFigure { Panels = [Slope] }.ToPng());
        var y = picture.Height / 2;
        var row = Enumerable.Range(0, picture.Width).Where(x => picture[x, y].Blue > picture[x, y].Red + 40).ToArray();
        Assert.True(picture[row[^1], y].Red < picture[row[0], y].Red - 60);
    }

    [Fact]
    public void Equal_values_everywhere_are_drawn()
    {
        var flat = new ActionValueFigure { Panels = [Slope with { Values = new float[3, 3] }] };
        Assert.NotEqual(new ActionValueFigure { Panels = [Slope] }.ToPng(), flat.ToPng());
    }

    [Fact]
    public void No_panels_are_refused() => Assert.StartsWith(
        "There are no action values to draw", Assert.Throws<FigureDataException>(new ActionValueFigure { Panels = [] }.ToPng).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Unusable_action_values_are_explained(string expected, ActionValues values) =>
        Assert.StartsWith(expected, Assert.Throws<FigureDataException>(new ActionValueFigure { Panels = [values] }.ToPng).Message, StringComparison.Ordinal);

    public static TheoryData<string, ActionValues> Unusable() => new()
    {
        { "The action values at (0, 0) have 2 rows and 3 columns; expected 3 rows", Slope with { Values = new float[2, 3] } },
        { "Q at (0, 0) is NaN at row 0, column 1; expected finite numbers.", Slope with { Values = new float[,] { { 0, float.NaN, 0 }, { 0, 0, 0 }, { 0, 0, 0 } } } },
        { "The grid at (0, 0) has 1 value(s) of the first action component", Slope with { First = [0] } },
        { "The grid's values of the second action component at (0, 0) must ascend; found 1 and then 0.", Slope with { Second = [-1, 1, 0] } },
        { "Sampled action 0 at (0, 0) is (NaN, 0); expected finite numbers.", Slope with { Actions = [new Vector2(float.NaN, 0)] } },
    };
}
