using System.Text.Json;

namespace SoftQ.Cli.Tests;

/// <summary>Trains the pole on a cart from its preset; 475 is the mean return at which the task counts as solved.</summary>
public class CartPoleTests
{
    [Fact]
    public void Discrete_soft_Q_learning_solves_it_in_half_the_steps() => Assert.True(MeanReturn(seed: 0, "--steps", "25000") >= 475);

    [Fact]
    [Trait("Category", "Full")]
    public void Nine_of_ten_seeds_solve_it()
    {
        double[] returns = [.. Enumerable.Range(0, 10).Select(static seed => MeanReturn(seed))];
        Assert.True(returns.Count(static mean => mean >= 475) >= 9, string.Join(", ", returns));
    }

    private static double MeanReturn(int seed, params string[] options)
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run(["train", "cartpole", "--seed", $"{seed}", "--set", "training.threads=1", "--out", "run", .. options]).ExitCode);
        using var json = JsonDocument.Parse(tool.Run("eval", "run", "--episodes", "100", "--json").Output);
        return json.RootElement[0].GetProperty("evaluation").GetProperty("meanReturn").GetDouble();
    }
}
