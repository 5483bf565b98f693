using System.Text.Json;

namespace SoftQ.Cli.Tests;

public sealed class OracleTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void The_exact_policy_of_the_multi_goal_task_is_the_known_one()
    {
        using var json = JsonDocument.Parse(_tool.Run("oracle", "multigoal", "--state", "0,0", "--state", "2.5,2.5", "--json").Output);
        var states = json.RootElement.GetProperty("states");
        CheckState(states[0], value: -12.24, entropy: 1.287, meanSquare: 0.630, modes: 4);
        CheckState(states[1], value: -5.71, entropy: 1.065, meanSquare: 0.525, modes: 2);
        var evaluation = json.RootElement.GetProperty("evaluation");
        Assert.Equal(1000, evaluation.GetProperty("episodes").GetInt32());
        Assert.Equal(10.0, evaluation.GetProperty("meanLength").GetDouble(), 0.3);
        Assert.Equal(-193, evaluation.GetProperty("meanReturn").GetDouble(), 5.0);
        foreach (var goal in new[] { "east", "north", "south", "west" })
            Assert.InRange(evaluation.GetProperty("outcomes").GetProperty(goal).GetDouble(), 0.21, 0.29);
    }

    [Theory]
    [InlineData("Pendulum-v1", "", "deterministic model")]
    [InlineData("multigoal", "--state=1", "--state takes 2 numbers")]
    [InlineData("multigoal", "--state=1,x", "--state takes 2 numbers")]
    [InlineData("multigoal", "--set=algorithm.id=td3", "values no entropy")]
    public void What_cannot_be_solved_is_refused(string target, string option, string reason)
    {
        var result = _tool.Run(["oracle", target, .. option.Length > 0 ? new[] { option } : []]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    private static void CheckState(JsonElement state, double value, double entropy, double meanSquare, int modes)
    {
        Assert.Equal(value, state.GetProperty("value").GetDouble(), 0.05);
        Assert.Equal(entropy, state.GetProperty("entropy").GetDouble(), 0.02);
        Assert.Equal(meanSquare, state.GetProperty("meanSquare").GetDouble(), 0.005);
        Assert.Equal(modes, state.GetProperty("modes").GetArrayLength());
    }
}
