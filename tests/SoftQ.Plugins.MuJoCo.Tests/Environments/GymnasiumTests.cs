using SoftQ.Plugins.MuJoCo.Environments;

namespace SoftQ.Plugins.MuJoCo.Tests.Environments;

/// <summary>Observations, rewards and ends of Gymnasium's tasks, computed again from what the C program says of each step.</summary>
public sealed class GymnasiumTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData(null, 0.01)]
    [InlineData("claw.xml", 0.005)]
    public void A_swimmer_is_rewarded_for_its_first_coordinate_and_pays_for_its_action(string? model, double timeStep)
    {
        using var swimmer = new Swimmer(engine.Library) { Model = PathOf(model), CtrlCostWeight = 0.01, ForwardRewardWeight = 1.5 };
        var play = Play.Of(swimmer, engine.Baseline, frameSkip: 4, forces: false, isScaled: false, seed: 8, steps: 200);
        Assert.Equal(Floats([.. play.Baseline[0].Positions[2..], .. play.Baseline[0].Velocities]), play.FirstObservation);
        foreach (var ((action, outcome, observation, _, _), before, after) in play.Steps.Zip(play.Baseline, play.Baseline.Skip(1)))
        {
            Assert.Equal(Floats([.. after.Positions[2..], .. after.Velocities]), observation);
            var velocity = (after.Positions[0] - before.Positions[0]) / (4 * timeStep);
            Assert.Equal((1.5 * velocity) - (0.01 * SumOfSquares(action)), outcome.Reward, Tolerance);
            Assert.False(outcome.Done);
        }
    }

    [Theory]
    [InlineData(null, 0.01, true, 0.2, 1)]
    [InlineData("lopsided.xml", 0.004, false, 0.3, 0.6)]
    public void An_ant_is_rewarded_for_its_velocity_and_health_and_pays_for_action_and_contacts(
        string? model, double timeStep, bool withForces, double low, double high)
    {
        using var ant = new Ant(engine.Library)
        {
            Model = PathOf(model),
            HealthyZRange = [low, high],
            IncludeCfrcExtInObservation = withForces,
            ContactCostWeight = 0.01,
        };
        var play = Play.Of(ant, engine.Baseline, frameSkip: 5, forces: true, isScaled: false, seed: 9, steps: 200);
        var ends = 0;
        foreach (var ((action, outcome, observation, _, _), before, after) in play.Steps.Zip(play.Baseline, play.Baseline.Skip(1)))
        {
            double[] forces = [.. after.Forces.Select(static force => Math.Clamp(force, -1, 1))];
            Assert.Equal(Floats([.. after.Positions[2..], .. after.Velocities, .. withForces ? forces[6..] : []]), observation);
            var velocity = (after.BodyPosition[0] - before.BodyPosition[0]) / (5 * timeStep);
            var healthy = after.Positions[2] >= low && after.Positions[2] <= high;
            var cost = (0.5 * SumOfSquares(action)) + (0.01 * forces.Sum(static force => force * force));
            Assert.Equal(velocity + (healthy ? 1 : 0) - cost, outcome.Reward, Tolerance);
            Assert.Equal(!healthy, outcome.Terminated);
            ends += healthy ? 0 : 1;
        }
        Assert.Contains(play.Baseline, static state => state.Forces.Any(static force => force != 0));
        Assert.True(model is null || ends > 0, "Nothing was unhealthy, so no end was tested.");
    }

    [Fact]
    public void The_own_models_are_as_large_and_heavy_as_gymnasium_s()
    {
        using var ant = new Ant(engine.Library);
        using var swimmer = new Swimmer(engine.Library);
        Assert.Equal((105, 8), (ant.ObservationSpace.FlatSize, ant.ActionSpace.FlatSize));
        Assert.Equal((8, 2), (swimmer.ObservationSpace.FlatSize, swimmer.ActionSpace.FlatSize));
        Assert.Equal(0.91088, ant.Simulation.Model.Mass(0), 5);
        Assert.Equal(3 * 35.6047167, swimmer.Simulation.Model.Mass(0), 6);
    }

    [Fact]
    public void The_start_is_drawn_as_gymnasium_draws_it()
    {
        using var ant = new Ant(engine.Library) { ResetNoiseScale = 0 };
        ant.Reset(seed: 1, new float[105]);
        Assert.Equal(ant.Simulation.Model.InitialPositions, ant.Simulation.Positions);
        Assert.All(ant.Simulation.Velocities.ToArray(), static velocity => Assert.Equal(0, velocity));
    }

    [Fact]
    public void The_place_may_be_observed()
    {
        using var swimmer = new Swimmer(engine.Library) { ExcludeCurrentPositionsFromObservation = false };
        var observation = new float[10];
        swimmer.Reset(seed: 3, observation);
        Assert.Equal(Floats([.. swimmer.Simulation.Positions, .. swimmer.Simulation.Velocities]), observation);
    }

    private static string? PathOf(string? model) => model is null ? null : EngineFixture.PathOf($"Models/{model}");

    private static float[] Floats(double[] numbers) => [.. numbers.Select(static number => (float)number)];

    private static double SumOfSquares(float[] action) => action.Sum(static element => (double)element * element);
}
