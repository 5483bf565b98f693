using System.Numerics;
using SoftQ.Figures.Style;

namespace SoftQ.Figures.Tests;

public class TrajectoryFigureTests
{
    private static readonly TrajectorySet ToTheLeft = new("run", [[Vector2.Zero, new(-2, 0), new(-4.5f, 0)]]);

    [Fact]
    public void Goals_lie_where_the_task_has_them_at_one_scale_on_both_axes()
    {
        var picture = new Picture(new TrajectoryFigure { Task = SampleData.Task, Trajectories = ToTheLeft }.ToPng());
        var rims = picture.BoxOf(FigureColors.Landmark);
        Assert.InRange(rims.Width - rims.Height, -2, 2);

        // The rims reach from -6 to 6.
        var unit = rims.Width / 12.0;
        var inside = picture[(int)(rims.MidX + 5 * unit), rims.MidY];
        var beside = picture[(int)(rims.MidX + 3 * unit), rims.MidY];
        Assert.True(inside.Green > inside.Red + 30, $"Inside the right goal: {inside}.");
        Assert.True(Math.Abs(beside.Green - beside.Red) < 15, $"Beside the right goal: {beside}.");
    }

    [Fact]
    public void A_trajectory_ends_in_a_dot_of_the_colour_of_its_run()
    {
        var picture = new Picture(new TrajectoryFigure { Task = SampleData.Task, Trajectories = ToTheLeft }.ToPng());
        var rims = picture.BoxOf(FigureColors.Landmark);
        Assert.Equal(FigureColors.Run.ToSKColor(), picture[(int)(rims.MidX - 4.5 * rims.Width / 12.0), rims.MidY]);
    }

    [Fact]
    public void A_baseline_is_drawn_in_another_colour_and_named_in_the_legend()
    {
        var alone = new Picture(SampleData.Trajectories().ToPng());
        var compared = new Picture(SampleData.Trajectories(SampleData.Run("baseline", 60, goals: 1, seed: 5)).ToPng());
        Assert.Equal(0, alone.Count(FigureColors.Baseline));
        Assert.True(compared.Count(FigureColors.Baseline) > 1000);

        // The legend is what lies lowest.
        Assert.True(compared.BoxOf(FigureColors.Baseline).Bottom > 0.94 * compared.Height);
    }

    [Fact]
    public void A_baseline_with_another_name_gives_another_picture()
    {
        var first = SampleData.Trajectories(ToTheLeft with { Name = "first" }).ToPng();
        var second = SampleData.Trajectories(ToTheLeft with { Name = "second" }).ToPng();
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Names_too_long_for_one_row_of_the_legend_take_two()
    {
        var name = new string('n', 50);
        LegendEntry[] entries = [LegendEntry.ForTrajectories(name, FigureColors.Run), LegendEntry.ForTrajectories(name, FigureColors.Baseline)];
        Assert.Equal(2 * LegendRow.Height(entries[..1], 500), LegendRow.Height(entries, 500));
    }

    [Fact]
    public void A_landscape_without_contours_and_one_with_infinite_places_are_drawn()
    {
        var flat = new TrajectoryFigure { Task = new Landscape(static _ => 3), Trajectories = ToTheLeft };
        var pit = new TrajectoryFigure { Task = new Landscape(static p => p.X < 0 ? double.NegativeInfinity : p.X), Trajectories = ToTheLeft };
        Assert.NotEqual(flat.ToPng(), pit.ToPng());
    }

    [Fact]
    public void A_height_that_is_not_a_number_is_named_with_its_place()
    {
        var figure = new TrajectoryFigure { Task = new Landscape(static _ => double.NaN), Trajectories = ToTheLeft };
        var e = Assert.Throws<FigureDataException>(figure.ToPng);
        Assert.Equal("The task's height at (−1, −1) is NaN; expected a number.", e.Message);
    }

    [Fact]
    public void A_run_without_trajectories_is_refused()
    {
        var e = Assert.Throws<FigureDataException>(new TrajectoryFigure { Task = SampleData.Task, Trajectories = new("run", []) }.ToPng);
        Assert.Equal("'run' has no trajectories to draw; record at least one episode.", e.Message);
    }

    [Fact]
    public void An_empty_trajectory_of_a_baseline_is_refused()
    {
        var e = Assert.Throws<FigureDataException>(SampleData.Trajectories(new("baseline", [[Vector2.One], []])).ToPng);
        Assert.StartsWith("Trajectory 1 of 'baseline' is empty", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_not_finite_is_named()
    {
        var e = Assert.Throws<FigureDataException>(SampleData.Trajectories(new("baseline", [[Vector2.One, new(float.NaN, 0)]])).ToPng);
        Assert.StartsWith("Trajectory 0 of 'baseline' is at (NaN, 0) at time 1; expected finite numbers.", e.Message, StringComparison.Ordinal);
    }
}
