using SoftQ.Learning.Exact;

namespace SoftQ.Plugins.Tests.Environments;

public class MultiGoalOracleTests
{
    private static readonly MultiGoal.MultiGoal Task = new();
    private static readonly ExactSolution Solution = SoftValueIteration.Solve(Task, Task.ActionSpace, new SoftProblem(RewardScale: 0.1, Temperature: 1, Discount: 0.99));

    [Theory]
    [InlineData(0, 0, -12.24, 1.287, 0.630, 4)]
    [InlineData(-2, 0, -4.51, 0.560, 0.451, 1)]
    [InlineData(-2.5, 0, -2.90, 0.619, 0.409, 1)]
    [InlineData(2.5, 2.5, -5.71, 1.065, 0.525, 2)]
    [InlineData(4, 0, 0.47, 0.659, 0.271, 1)]
    public void The_exact_solution_is_the_one_found_on_a_finer_grid(float x, float y, double value, double entropy, double meanSquare, int modes)
    {
        var policy = Solution.PolicyAt([x, y], PolicyComparison.Grid(Task.ActionSpace));
        Assert.Equal(value, Solution.Value([x, y]), 0.05);
        Assert.Equal(entropy, policy.Entropy, 0.02);
        Assert.Equal(meanSquare, policy.MeanSquare, 0.005);
        Assert.Equal(modes, policy.Modes().Count);
    }
}
