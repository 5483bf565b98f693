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
        Assert.InRange(comparison.Divergence, 0.1 * comparison.DivergenceFloor, 5 * comparison.DivergenceFloor);
        Assert.InRange(comparison.Wasserstein, 0.3 * comparison.WassersteinFloor, 3 * comparison.WassersteinFloor);
        Assert.Equal(comparison.ExactMeanSquare, comparison.MeanSquare, 0.02);
    }

    [Fact]
    public void Samples_away_from_the_policy_are_far_from_it()
    {
        var comparison = PolicyComparison.Of(Exact, Grid, [.. Enumerable.Repeat(0.95f, 1000)], new RandomStream(2));
        Assert.True(comparison.TotalVariation > 0.95);
        Assert.True(comparison.Divergence > 5);
        // The exact policy is N(0, 0.05), but for the box.
        Assert.Equal(Math.Sqrt((0.95 * 0.95) + 0.05), comparison.Wasserstein, 0.01);
        Assert.Equal([1.0], comparison.ModeShares.Select(static share => Math.Round(share, 9)));
    }

    [Fact]
    public void Policies_are_compared_without_sampling()
    {
        // The densities cross at 0.2, a border of the coarse grid, so that it loses nothing.
        var shifted = new ExactPolicy(Grid, [.. Enumerable.Range(0, Grid.Count).Select(point => -10 * Math.Pow(Grid.NormalizedAt(point)[0] - 0.4, 2))], 1);
        Assert.Equal(0, PolicyComparison.TotalVariationOf(Exact, Exact, Grid));
        // Two Gaussians of deviation σ a distance δ apart: 2 Φ(δ / 2σ) - 1 = 0.629 at δ = 0.4, σ = √0.05, but for the box.
        Assert.Equal(0.629, PolicyComparison.TotalVariationOf(Exact, shifted, Grid), 0.005);
    }

    private static ExactPolicy Policy()
    {
        var solution = SoftValueIteration.Solve(new OneStepModel(10), Space, new SoftProblem(1, 1, 0.99), spacing: 1);
        return solution.PolicyAt([0], Grid);
    }
}
