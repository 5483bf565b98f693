using SoftQ.Gym.Spaces;
using SoftQ.Learning.Exact;
using SoftQ.Learning.Exact.LinearQuadratic;

namespace SoftQ.Learning.Tests.Exact;

public class LinearQuadraticSolutionTests
{
    private static readonly LinearQuadraticTask OnLine = new(new double[,] { { 0.9 } }, new double[,] { { 1 } }, new double[,] { { 1 } }, new double[,] { { 2 } });

    private static readonly LinearQuadraticTask InPlane = new(
        new[,] { { 1, 0.1 }, { -0.2, 0.95 } },
        new[,] { { 0.5, 0 }, { 0.1, 1 } },
        new[,] { { 1, 0.2 }, { 0.2, 0.5 } },
        new[,] { { 1.5, -0.3 }, { -0.3, 0.8 } },
        new[,] { { 0.02, 0.01 }, { 0.01, 0.03 } });

    [Fact]
    public void On_a_line_it_is_the_root_of_a_quadratic_equation()
    {
        // P = C + γ A² P - γ² A² B² P² / (R + γ B² P), solved for P.
        const double γ = 0.95;
        var solution = LinearQuadraticSolution.Solve(OnLine, new SoftProblem(1, 0.3, γ));
        var (a2, r) = (0.81, 2.0);
        // γ P² + (R - γ C - γ A² R) P - C R = 0 for B = 1.
        var b = r - γ - (γ * a2 * r);
        var p = (-b + Math.Sqrt((b * b) + (4 * γ * r))) / (2 * γ);
        Assert.Equal(p, solution.Curvature[0, 0], 1e-9);
        Assert.Equal(-γ * p * 0.9 / (r + (γ * p)), solution.Gain[0, 0], 1e-9);
        Assert.Equal(0.15 / (r + (γ * p)), solution.Covariance[0, 0], 1e-9);
        Assert.Equal(0.15 * Math.Log(Math.PI * 0.3 / (r + (γ * p))) / (1 - γ), solution.Offset, 1e-7);
    }

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(2, 0.5)]
    public void It_satisfies_the_soft_Bellman_equation(double α, double c)
    {
        const double γ = 0.9;
        var solution = LinearQuadraticSolution.Solve(InPlane, new SoftProblem(c, α, γ));
        foreach (var state in new double[][] { [0, 0], [1, -0.5], [-2, 3] })
        {
            // α log ∫ exp(Q / α) da over a grid around the policy's mean, wide enough for ten deviations.
            const int Cells = 400;
            var mean = solution.Mean(state);
            double[] width = [10 * Math.Sqrt(solution.Covariance[0, 0]), 10 * Math.Sqrt(solution.Covariance[1, 1])];
            var value = solution.Value(state);
            var sum = 0.0;
            for (var i = 0; i < Cells * Cells; i++)
            {
                double[] action = [mean[0] + (width[0] * ((2 * (i / Cells)) + 1 - Cells) / Cells), mean[1] + (width[1] * ((2 * (i % Cells)) + 1 - Cells) / Cells)];
                sum += Math.Exp((ActionValue(solution, state, action, c, γ) - value) / α) * (2 * width[0] / Cells) * (2 * width[1] / Cells);
            }
            Assert.Equal(1, sum, 1e-6);
        }
    }

    [Fact]
    public void Soft_value_iteration_finds_the_same_where_the_box_cuts_nothing_off()
    {
        var problem = new SoftProblem(1, 0.1, 0.9);
        var task = OnLine with { Drift = new[,] { { 0.5 } }, ActionCost = new[,] { { 4.0 } } };
        var solution = LinearQuadraticSolution.Solve(task, problem);
        var grid = SoftValueIteration.Solve(new LinearModel(0.5, 4), new Box<float>(-1, 1, 1), problem, spacing: 0.02, cells: 200, tolerance: 1e-6);
        // Integrals over a box of the environment's own size, so the values agree as they are.
        foreach (var state in new[] { -1.5, 0, 0.4, 1 })
            Assert.Equal(solution.Value([state]), grid.Value([(float)state]), 0.01);
        var policy = grid.PolicyAt([1f], grid.Actions);
        var expected = solution.Covariance[0, 0] + Math.Pow(solution.Mean([1])[0], 2);
        Assert.Equal(expected, policy.MeanSquare, 2e-3);
    }

    [Fact]
    public void States_that_cannot_be_held_are_refused() => Assert.Throws<NotSupportedException>(() => LinearQuadraticSolution.Solve(
        OnLine with { Drift = new[,] { { 2.0 } }, Control = new[,] { { 0.0 } } }, new SoftProblem(1, 1, 0.99)));

    private static double ActionValue(LinearQuadraticSolution solution, double[] s, double[] a, double c, double γ)
    {
        double[] next = [.. Enumerable.Range(0, 2).Select(i => Row(InPlane.Drift, i, s) + Row(InPlane.Control, i, a))];
        var noise = 0.0;
        for (var i = 0; i < 4; i++)
            noise += solution.Curvature[i / 2, i % 2] * InPlane.NoiseCovariance![i / 2, i % 2];
        return (-c * (Form(InPlane.StateCost, s) + Form(InPlane.ActionCost, a))) + (γ * (solution.Value(next) - noise));
    }

    private static double Row(double[,] matrix, int row, double[] vector) => (matrix[row, 0] * vector[0]) + (matrix[row, 1] * vector[1]);

    private static double Form(double[,] matrix, double[] vector) => (vector[0] * Row(matrix, 0, vector)) + (vector[1] * Row(matrix, 1, vector));
}
