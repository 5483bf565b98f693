using System.Text.Json;

namespace SoftQ.Cli.Tests;

/// <summary>Trains the multi-goal task from its preset, and holds what it learned against the exact solution.</summary>
public class MultiGoalTests
{
    [Fact]
    public void One_seed_reaches_every_goal_with_the_exact_policy() => TrainAndCheck(0);

    [Theory]
    [Trait("Category", "Full")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Every_seed_reaches_every_goal_with_the_exact_policy(int seed) => TrainAndCheck(seed);

    private static void TrainAndCheck(int seed)
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("train", "multigoal", "--seed", $"{seed}", "--out", "run").ExitCode);
        var result = tool.Run("eval", "run", "--episodes", "1000", "--within", "20", "--within", "30", "--against-oracle", "--json");
        using var json = JsonDocument.Parse(result.Output);
        var evaluation = json.RootElement[0].GetProperty("evaluation");
        Assert.True(evaluation.GetProperty("terminatedWithin").GetProperty("20").GetDouble() >= 0.98);
        Assert.True(evaluation.GetProperty("terminatedWithin").GetProperty("30").GetDouble() >= 0.99);
        Assert.InRange(evaluation.GetProperty("meanLength").GetDouble(), 9.5, 10.8);
        foreach (var goal in new[] { "east", "north", "south", "west" })
            Assert.InRange(evaluation.GetProperty("outcomes").GetProperty(goal).GetDouble(), 0.18, 0.32);
        foreach (var oracle in json.RootElement[0].GetProperty("oracle").EnumerateArray())
            CheckOracle(oracle);
    }

    private static void CheckOracle(JsonElement oracle)
    {
        var state = (oracle.GetProperty("state")[0].GetSingle(), oracle.GetProperty("state")[1].GetSingle());
        var comparison = oracle.GetProperty("comparison");
        var most = (oracle.GetProperty("samples").GetInt32(), state) switch
        {
            (1024, (-2.5f, 0)) => 0.14,
            (1024, _) => 0.18,
            (16384, (-2.5f, 0)) => 0.08,
            (16384, _) => 0.12,
            var other => throw new InvalidOperationException($"No bar for {other}."),
        };
        Assert.True(comparison.GetProperty("totalVariation").GetDouble() <= most, oracle.ToString());
        if (state == (2.5f, 2.5f))
            Assert.All(comparison.GetProperty("modeShares").EnumerateArray(), static share => Assert.InRange(share.GetDouble(), 0.4, 0.6));
        if (state == (0, 0))
            Assert.InRange(comparison.GetProperty("meanSquare").GetDouble(), 0.58, 0.66);
    }
}
