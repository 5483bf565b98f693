using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Rendering;
using SoftQ.Plugins.ClassicControl;
using SoftQ.Plugins.Tests.ClassicControl;

namespace SoftQ.Plugins.Tests.Environments;

/// <summary>What the built-in environments draw, shape by shape.</summary>
public class PictureTests
{
    [Theory]
    [InlineData("Pendulum-v1", 500, 500, 30)]
    [InlineData("MountainCarContinuous-v0", 600, 400, 30)]
    [InlineData("MountainCar-v0", 600, 400, 30)]
    [InlineData("CartPole-v1", 600, 400, 50)]
    [InlineData("Acrobot-v1", 500, 500, 15)]
    public void Pictures_have_Gymnasiums_size_and_rate(string id, int width, int height, double framesPerSecond)
    {
        using var environment = ClassicTasks.Make(id);
        var drawn = environment.Drawn();
        Assert.Equal(((width, height), framesPerSecond), (drawn.PictureSize, drawn.FramesPerSecond));
    }

    [Fact]
    public void The_pendulums_tip_is_a_rods_length_from_the_middle_in_the_direction_of_its_angle()
    {
        using var pendulum = new Pendulum();
        pendulum.Reset(seed: 3);
        var tip = ShapesOf(pendulum).Discs[1].Center;
        var (sine, cosine) = Math.SinCos(pendulum.Angle);
        Near(new Vector2(250 - (float)(sine * 500 / 4.4), 250 + (float)(cosine * 500 / 4.4)), tip);
    }

    [Fact]
    public void The_pendulums_arrow_appears_with_a_torque_and_grows_with_it()
    {
        using var pendulum = new Pendulum();
        pendulum.Reset(seed: 3);
        Assert.Single(ShapesOf(pendulum).Polylines);
        pendulum.Step(1f);
        var small = ShapesOf(pendulum).Polylines[1];
        pendulum.Step(-2f);
        var large = ShapesOf(pendulum).Polylines[1];
        Assert.Equal(2, (large[0].X - 250) / (small[0].X - 250), 1e-4);
        pendulum.Reset();
        Assert.Single(ShapesOf(pendulum).Polylines);
    }

    [Fact]
    public void The_cart_stands_where_it_is_and_the_pole_leans_on_it()
    {
        using var task = new CartPole();
        task.Reset(seed: 1);
        for (var step = 0; step < 5; step++)
            task.Step(1f);
        var shapes = ShapesOf(task);
        var cart = 300 + (float)(task.Position * 125);
        Near(new Vector2(cart - 25, 85), shapes.Polygons[0][0]);
        Near(new Vector2(cart, 107.5f), shapes.Discs[0].Center);
        var pole = shapes.Polylines[0];
        Assert.Equal(125, Vector2.Distance(pole[0], pole[1]), 1e-3);
        Assert.Equal(Math.Tan(task.Angle), (pole[1].X - pole[0].X) / (pole[1].Y - pole[0].Y), 1e-4);
    }

    [Fact]
    public void The_acrobats_tip_is_as_high_as_its_task_says()
    {
        using var task = new Acrobot();
        task.Reset(seed: 1);
        for (var step = 0; step < 20; step++)
            task.Step(step % 7 < 4 ? 2f : 0f);
        var (first, second) = (task.Links.Angle1, task.Links.Angle2);
        var tip = ShapesOf(task).Polylines[2][1];
        Assert.Equal(-Math.Cos(first) - Math.Cos(first + second), (tip.Y - 250) * 4.4 / 500, 1e-5);
        Assert.Equal(Math.Sin(first) + Math.Sin(first + second), (tip.X - 250) * 4.4 / 500, 1e-5);
    }

    [Theory]
    [InlineData("MountainCar-v0", 0.5)]
    [InlineData("MountainCarContinuous-v0", 0.45)]
    public void The_car_is_on_the_road_and_the_flag_at_the_goal(string id, double goal)
    {
        using var task = ClassicTasks.Make(id);
        var position = task.Reset(seed: 1).Observation[0];
        var shapes = ShapesOf(task);
        var middle = (shapes.Discs[0].Center + shapes.Discs[1].Center) / 2;
        Near(RoadAt(position) + new Vector2(0, 10), middle);
        Near(RoadAt(goal), shapes.Polylines[1][0]);
    }

    [Fact]
    public void The_point_mass_and_the_goals_are_where_they_are()
    {
        using var task = new MultiGoal.MultiGoal();
        var position = task.Reset(seed: 1).Observation;
        var discs = ShapesOf(task).Discs;
        Near(new Vector2((5 + 7) * 30, 7 * 30), discs[0].Center);
        Assert.Equal(30, discs[0].Radius, 1e-4);
        Near((new Vector2(position) + new Vector2(7)) * 30, discs[^1].Center);
    }

    [Fact]
    public void A_picture_of_no_episode_is_refused()
    {
        using var task = new CartPole();
        Assert.Throws<Gym.Errors.ResetNeededException>(() => task.RenderText());
    }

    private static Vector2 RoadAt(double position) =>
        new((float)((position + 1.2) * 600 / 1.8), (float)(((Math.Sin(3 * position) * 0.45) + 0.55) * 600 / 1.8));

    private static DrawnShapes ShapesOf(IEnvironment environment)
    {
        var drawn = environment.Drawn();
        var shapes = new DrawnShapes(drawn.PictureSize.Width, drawn.PictureSize.Height);
        drawn.Render(shapes);
        return shapes;
    }

    private static void Near(Vector2 expected, Vector2 actual) =>
        Assert.True(Vector2.Distance(expected, actual) < 0.01f, $"Expected {expected}; found {actual}.");
}
