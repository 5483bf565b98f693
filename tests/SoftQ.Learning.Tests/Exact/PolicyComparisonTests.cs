using SoftQ.Gym;
using SoftQ.Gym.Spaces;
using SoftQ.Learning.Exact;

namespace SoftQ.Learning.Tests.Exact;

public class PolicyComparisonTests
{
    private static readonly Box<float> Space = new(-1, 1, 1);
    private static readonly ActionGrid Grid = PolicyComparison.Grid(Space);
    private static readonly ExactPolicy Exact = Policy();

    [Fact]
    public void Draws_from_the_exact_policy_are_at_the_sampling_floor()
    {
        var comparison = PolicyComparison.Of(Exact, Grid, Exact.Sample(4096, new RandomStream(1)), new RandomStream(2));
        Assert.InRange(comparison.TotalVariation, 0.3 * comparison.SamplingFloor, 3 * comparison.SamplingFloor);
        Assert.Equal(comparison.ExactMeanSquare, comparison.MeanSquare, 0.02);
    }

    [Fact]
    public void Samples_away_from_the_policy_are_far_from_it()
    {
        var comparison = PolicyComparison.Of(Exact, Grid, [.. Enumerable.Repeat(0.95f, 1000)], new RandomStream(2));
        Assert.True(comparison.TotalVariation > 0.95);
        Assert.Equal([1.0], comparison.ModeShares.Select(static share => Math.Round(share, 9)));
    }

    private static ExactPolicy Policy()
    {
        var solution = SoftValueIteration.Solve(new OneStepModel(10), Space, new SoftProblem(1, 1, 0.99), spacing: 1);
        return solution.PolicyAt([0], Grid);
    }
}
