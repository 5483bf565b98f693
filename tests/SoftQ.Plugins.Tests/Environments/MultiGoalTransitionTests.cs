using System.Numerics;
using SoftQ.Gym.Environments;
using SoftQ.Plugins.MultiGoal;

namespace SoftQ.Plugins.Tests.Environments;

/// <summary>The dynamics and rewards by hand, with the released environment's constants.</summary>
public sealed class MultiGoalTransitionTests
{
    private static MultiGoal.MultiGoal Released => new();

    [Theory]
    [InlineData(0, 0, 1, 0, -30 - 16)]
    [InlineData(0, 0, 0, 0, -25)]
    [InlineData(2.5f, 2.5f, 0.5f, -0.5f, -15 - 8)]
    [InlineData(-3, -1, -0.5f, 0.25f, (-30 * 0.3125) - 2.8125)]
    public void A_step_costs_its_squared_length_and_the_squared_distance_to_the_nearest_goal(
        float x,
        float y,
        float dx,
        float dy,
        double reward)
    {
        var (next, outcome) = Transition(Released, new(x, y), new(dx, dy));
        Assert.Equal(new Vector2(x + dx, y + dy), next);
        Assert.Equal(reward, outcome.Reward, 1e-5);
        Assert.False(outcome.Done);
    }

    [Theory]
    [InlineData(4, 0, 0.5f, 0)]
    [InlineData(-4, 0, -0.5f, 0)]
    [InlineData(0, 4, 0, 0.5f)]
    [InlineData(0, -4, 0, -0.5f)]
    public void A_step_that_ends_nearer_than_1_to_a_goal_terminates_with_a_bonus_of_10(float x, float y, float dx, float dy)
    {
        var (_, outcome) = Transition(Released, new(x, y), new(dx, dy));
        Assert.Equal((-30 * 0.25) - 0.25 + 10, outcome.Reward, 1e-5);
        Assert.Equal((true, false), (outcome.Terminated, outcome.Truncated));
    }

    [Fact]
    public void A_distance_of_exactly_1_is_not_yet_at_the_goal()
    {
        var (_, outcome) = Transition(Released, new(3.5f, 0), new(0.5f, 0));
        Assert.Equal(-7.5 - 1, outcome.Reward, 1e-5);
        Assert.False(outcome.Terminated);
    }

    [Fact]
    public void Positions_stay_inside_the_field()
    {
        var (next, outcome) = Transition(Released, new(6.5f, -6.75f), new(1, -1));
        Assert.Equal(new Vector2(7, -7), next);
        Assert.Equal(-60 - 53, outcome.Reward, 1e-5);
    }

    [Fact]
    public void The_constants_are_parameters()
    {
        var task = new MultiGoal.MultiGoal { Goals = [2, 1], GoalRadius = 0.5f, GoalReward = 3, ActionCost = 2, DistanceCost = 4 };
        Assert.Equal((-2 * 1) - (4 * 1), Transition(task, new(0, 1), new(1, 0)).Outcome.Reward, 1e-5);
        Assert.Equal((-2 * 0.25) - (4 * 0.0625) + 3, Transition(task, new(1.25f, 1), new(0.5f, 0)).Outcome.Reward, 1e-5);
    }

    [Fact]
    public void Gaussians_at_the_goals_add_up()
    {
        var task = new MultiGoal.MultiGoal { Reward = RewardForm.Gaussians, GaussianHeight = 2, GaussianWidth = 1.5f, ActionCost = 1 };
        double[] squaredDistances = [13.25, 43.25, 18.25, 38.25];
        var height = squaredDistances.Sum(static squaredDistance => 2 * Math.Exp(-squaredDistance / (2 * 1.5 * 1.5)));
        Assert.Equal(height - 0.25, Transition(task, new(1, 1), new(0.5f, 0)).Outcome.Reward, 1e-6);
        Assert.Equal(height, task.Height(new(1.5f, 1)), 1e-6);
    }

    [Theory]
    [InlineData(RewardForm.Quadratic)]
    [InlineData(RewardForm.Gaussians)]
    public void The_landscape_is_the_reward_of_standing_still(RewardForm form)
    {
        var task = new MultiGoal.MultiGoal { Reward = form };
        foreach (var position in new Vector2[] { new(0, 0), new(-2.5f, 1), new(7, 7) })
            Assert.Equal(Transition(task, position, default).Outcome.Reward, task.Height(position));
    }

    [Fact]
    public void Only_steps_without_noise_have_a_deterministic_model()
    {
        Assert.True(Released.IsDeterministic);
        Assert.False(new MultiGoal.MultiGoal { StepDeviation = 0.1f }.IsDeterministic);
    }

    private static (Vector2 Next, StepOutcome Outcome) Transition(MultiGoal.MultiGoal task, Vector2 state, Vector2 action)
    {
        var next = new float[2];
        var outcome = task.Transition([state.X, state.Y], [action.X, action.Y], next);
        return (new Vector2(next), outcome);
    }
}
