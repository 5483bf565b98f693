using System.Text.Json;

namespace SoftQ.Cli.Tests;

/// <summary>A misplaced temperature cannot be seen at α = 1, so the exact policy is compared at two others.</summary>
public class TemperatureTests
{
    [Theory]
    [Trait("Category", "Full")]
    [InlineData("0.3", -2.5f)]
    [InlineData("3", 0f)]
    public void The_sampled_policy_has_the_spread_of_the_exact_one(string temperature, float x)
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("train", "multigoal", "--set", $"algorithm.temperature={temperature}", "--out", "run").ExitCode);
        using var json = JsonDocument.Parse(tool.Run("eval", "run", "--episodes", "10", "--against-oracle", "--samples", "16384", "--json").Output);
        var comparison = json.RootElement[0].GetProperty("oracle").EnumerateArray()
            .Single(oracle => oracle.GetProperty("state")[0].GetSingle() == x)
            .GetProperty("comparison");
        Assert.InRange(comparison.GetProperty("totalVariation").GetDouble(), 0, 0.12);
        Assert.Equal(comparison.GetProperty("exactMeanSquare").GetDouble(), comparison.GetProperty("meanSquare").GetDouble(), 0.04);
    }
}
