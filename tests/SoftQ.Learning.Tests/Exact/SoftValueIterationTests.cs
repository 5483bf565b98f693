using SoftQ.Gym;
using SoftQ.Gym.Spaces;
using SoftQ.Learning.Exact;

namespace SoftQ.Learning.Tests.Exact;

public class SoftValueIterationTests
{
    private static readonly Box<float> Actions = new(-1, 1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(0.3)]
    [InlineData(3)]
    public void The_value_of_one_quadratic_step_is_the_log_of_a_Gaussian_integral(double α)
    {
        // ∫ exp(-k a²/α) da over the line is sqrt(π α / k); k is large enough that the box cuts nothing off.
        const double K = 100;
        var solution = SoftValueIteration.Solve(new OneStepModel(K), Actions, new SoftProblem(1, α, 0.99), spacing: 1, cells: 400);
        Assert.Equal(α * Math.Log(Math.Sqrt(Math.PI * α / K)), solution.Value([0.3f]), 1e-4);
    }

    [Fact]
    public void The_policy_of_one_quadratic_step_is_a_Gaussian()
    {
        var solution = SoftValueIteration.Solve(new OneStepModel(50), Actions, new SoftProblem(1, 1, 0.99), spacing: 1, cells: 400);
        var policy = solution.PolicyAt([0], solution.Actions);
        Assert.Equal(0.01, policy.MeanSquare, 1e-5);
        Assert.Equal(0.5 * Math.Log(2 * Math.PI * Math.E * 0.01), policy.Entropy, 1e-4);
        Assert.Single(policy.Modes());
        var samples = policy.Sample(50_000, new RandomStream(0));
        Assert.Equal(0.01, samples.Average(static a => a * a), 3e-4);
    }

    [Fact]
    public void Scaling_rewards_is_dividing_the_temperature()
    {
        var model = new OneStepModel(10);
        var scaled = SoftValueIteration.Solve(model, Actions, new SoftProblem(4, 1, 0.99), spacing: 1);
        var cooled = SoftValueIteration.Solve(model, Actions, new SoftProblem(1, 0.25, 0.99), spacing: 1);
        Assert.Equal(scaled.PolicyAt([0], scaled.Actions).Entropy, cooled.PolicyAt([0], cooled.Actions).Entropy, 1e-9);
        Assert.Equal(scaled.Value([0]), 4 * cooled.Value([0]), 1e-9);
    }

    [Fact]
    public void Noisy_dynamics_are_refused() => Assert.Throws<NotSupportedException>(
        () => SoftValueIteration.Solve(new OneStepModel(1) { IsDeterministic = false }, Actions, new SoftProblem(1, 1, 0.99)));
}
