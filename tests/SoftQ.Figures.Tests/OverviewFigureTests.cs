using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

public class OverviewFigureTests
{
    [Fact]
    public void Trajectories_lie_left_of_action_values()
    {
        var figure = new OverviewFigure { Trajectories = SampleData.Trajectories(), ActionValues = SampleData.ActionValues() };
        var picture = new Picture(figure.ToPng());
        Assert.Equal((2 * figure.Size.Width, 2 * figure.Size.Height), (picture.Width, picture.Height));
        Assert.True(picture.BoxOf(FigureColors.Landmark).Right < picture.BoxOf(FigureColors.Sample).Left);
    }

    [Fact]
    public void Unusable_data_of_either_half_are_explained()
    {
        var figure = new OverviewFigure { Trajectories = SampleData.Trajectories(), ActionValues = new() { Panels = [] } };
        Assert.StartsWith("There are no action values", Assert.Throws<FigureDataException>(figure.ToPng).Message, StringComparison.Ordinal);
    }
}
