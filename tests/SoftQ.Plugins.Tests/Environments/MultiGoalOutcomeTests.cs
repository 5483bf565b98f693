using System.Numerics;
using SoftQ.Gym.Environments;

namespace SoftQ.Plugins.Tests.Environments;

public sealed class MultiGoalOutcomeTests
{
    [Theory]
    [InlineData(new float[] { 5, 0, -5, 0, 0, 5, 0, -5 }, "east", "west", "north", "south")]
    [InlineData(new float[] { 5, 0, -4, 3, -4, -3 }, "east", "north-west", "south-west")]
    [InlineData(new float[] { 3, 3, 4, -4 }, "north-east", "south-east")]
    [InlineData(new float[] { 3, 0, 6, 0.1f, 0, 4, 6, -2 }, "east", "east-2", "north", "east-3")]
    [InlineData(new float[] { 0, 0 }, "origin")]
    public void Goals_have_distinct_names_by_their_direction(float[] goals, params string[] names)
    {
        var task = new MultiGoal.MultiGoal { Goals = goals };
        Assert.Equal(names, task.Landmarks.Select(static landmark => landmark.Name));
        Assert.Equal(goals, task.Landmarks.SelectMany(static landmark => new[] { landmark.Position.X, landmark.Position.Y }));
    }

    [Theory]
    [InlineData(0, "east")]
    [InlineData(1, "north-west")]
    [InlineData(2, "south-west")]
    [InlineData(3, "east-2")]
    public void The_outcome_of_an_episode_is_the_goal_that_it_reached(int goal, string name)
    {
        var task = new MultiGoal.MultiGoal { Goals = [3, 0, -4, 3, -4, -3, 5, 2], StartDeviation = 0 };
        var way = Vector2.Normalize(task.Landmarks[goal].Position);
        var (_, info) = task.Reset(seed: 1);
        Assert.Equal("none", info["outcome"]);

        var terminated = false;
        for (var step = 0; step < 10 && !terminated; step++)
            (_, _, terminated, _, info) = task.Step(way.X, way.Y);

        Assert.True(terminated);
        Assert.Equal(name, info["outcome"]);
    }

    [Theory]
    [InlineData(new float[] { 5, 0, -5 }, "found 3 numbers")]
    [InlineData(new float[0], "found 0 numbers")]
    public void Goals_that_are_not_pairs_are_refused(float[] goals, string found)
    {
        var exception = Assert.Throws<ArgumentException>(() => new MultiGoal.MultiGoal { Goals = goals });
        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
    }
}
