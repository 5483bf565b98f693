using SoftQ.Gym.Environments;
using SoftQ.Plugins.MuJoCo.Engine;
using SoftQ.Plugins.MuJoCo.Environments;

namespace SoftQ.Plugins.MuJoCo.Tests.Environments;

/// <summary>The tasks' motion beside that of a C program which steps the same model.</summary>
public sealed class TrajectoryTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private const int Steps = 300;
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData("SwimmerSnake")]
    [InlineData("QuadrupedRun")]
    [InlineData("QuadrupedMaze")]
    [InlineData("QuadrupedHallway")]
    [InlineData("narrow")]
    [InlineData("QuadrupedUMaze")]
    [InlineData("Swimmer")]
    [InlineData("Ant")]
    public void A_task_moves_as_its_model_does_in_C(string task)
    {
        var (environment, frameSkip, forces, isScaled) = Make(task, engine.Library);
        using (environment)
            AssertSame(Play.Of(environment, engine.Baseline, frameSkip, forces, isScaled, seed: 5, Steps));
    }

    [Theory]
    [InlineData("claw.xml")]
    [InlineData("lopsided.xml")]
    public void Another_model_moves_as_it_does_in_C(string model)
    {
        using var swimmer = new Swimmer(engine.Library) { Model = EngineFixture.PathOf($"Models/{model}"), FrameSkip = 3 };
        AssertSame(Play.Of(swimmer, engine.Baseline, frameSkip: 3, forces: false, isScaled: false, seed: 6, Steps));
    }

    private static (IEnvironment Environment, int FrameSkip, bool Forces, bool IsScaled) Make(string task, MuJoCoLibrary library) => task switch
    {
        "SwimmerSnake" => (new SwimmerSnake(library), 50, false, true),
        "QuadrupedRun" => (new QuadrupedRun(library), 1, true, true),
        "QuadrupedMaze" => (new QuadrupedMaze(library), 1, true, true),
        "QuadrupedHallway" => (new QuadrupedHallway(library), 1, true, true),
        "narrow" => (new QuadrupedHallway(library) { Width = 2.4, FrameSkip = 2 }, 2, true, true),
        "QuadrupedUMaze" => (new QuadrupedUMaze(library), 1, true, true),
        "Swimmer" => (new Swimmer(library), 4, false, false),
        _ => (new Ant(library), 5, true, false),
    };

    private static void AssertSame(Play play)
    {
        Assert.Equal(Steps + 1, play.Baseline.Count);
        for (var step = 0; step < Steps; step++)
        {
            AssertNear(play.Baseline[step + 1].Positions, play.Steps[step].Positions, step);
            AssertNear(play.Baseline[step + 1].Velocities, play.Steps[step].Velocities, step);
        }
    }

    private static void AssertNear(double[] expected, double[] found, int step)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= Tolerance, $"step {step}: {pair.First} and {pair.Second}"));
    }
}
