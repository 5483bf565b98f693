using SoftQ.Learning.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace SoftQ.Learning.Exact.LinearQuadratic;

/// <summary>
/// The closed form of soft control with linear dynamics and quadratic rewards. V*(s) = v - sᵀ P s, and the policy is the Gaussian
/// N(K s, α/2 (c R + γ Bᵀ P B)⁻¹): its mean is the linear-quadratic regulator's, and entropy adds a constant to V alone.
/// </summary>
public sealed class LinearQuadraticSolution
{
    private const int MostIterations = 100_000;

    private LinearQuadraticSolution(double[,] curvature, double offset, double[,] gain, double[,] covariance) =>
        (Curvature, Offset, Gain, Covariance) = (curvature, offset, gain, covariance);

    /// <summary>P, n rows of n.</summary>
    public double[,] Curvature { get; }

    /// <summary>v, the value at the origin.</summary>
    public double Offset { get; }

    /// <summary>K of the policy's mean K s, d rows of n.</summary>
    public double[,] Gain { get; }

    /// <summary>The policy's covariance, the same in every state, d rows of d.</summary>
    public double[,] Covariance { get; }

    /// <summary>Solves the Riccati equation P = c C + γ Aᵀ P A - γ² Aᵀ P B (c R + γ Bᵀ P B)⁻¹ Bᵀ P A by iteration from 0.</summary>
    /// <param name="task">The task.</param>
    /// <param name="problem">Temperature, reward scale and discount.</param>
    /// <param name="tolerance">The largest change of an element of P in the last iteration, relative to the largest element.</param>
    /// <exception cref="NotSupportedException">The discount is not below 1, or the iteration does not converge: the states cannot be held.</exception>
    public static LinearQuadraticSolution Solve(LinearQuadraticTask task, SoftProblem problem, double tolerance = 1e-13)
    {
        if (problem.Discount >= 1)
            throw new NotSupportedException($"The closed form needs a discount below 1; found {problem.Discount}.");
        using var scope = NewDisposeScope();
        using var rootOfDiscount = Math.Sqrt(problem.Discount).ToScalar();
        using var scale = problem.RewardScale.ToScalar();
        // With √γ in A and in B no other factor is needed.
        var (a, b) = (tensor(task.Drift).mul(rootOfDiscount), tensor(task.Control).mul(rootOfDiscount));
        var (c, r) = (tensor(task.StateCost).mul(scale), tensor(task.ActionCost).mul(scale));
        var p = zeros_like(c);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            using var step = NewDisposeScope();
            var next = Iterate(a, b, c, r, p).MoveToOuterDisposeScope();
            var change = next.sub(p).abs().max().item<double>();
            if (!double.IsFinite(change))
                break;
            if (change <= tolerance * next.abs().max().item<double>())
                return Closed(task, problem, a, b, r, next);
            (p, var previous) = (next, p);
            previous.Dispose();
        }
        throw new NotSupportedException($"The Riccati iteration does not converge: no policy holds these dynamics at discount {problem.Discount}.");
    }

    /// <summary>V*(s) = v - sᵀ P s, in units of scaled reward.</summary>
    /// <param name="state">The state, n elements.</param>
    public double Value(ReadOnlySpan<double> state)
    {
        var value = Offset;
        for (var i = 0; i < state.Length; i++)
        {
            for (var k = 0; k < state.Length; k++)
                value -= state[i] * Curvature[i, k] * state[k];
        }
        return value;
    }

    /// <summary>The policy's mean, K s.</summary>
    /// <param name="state">The state, n elements.</param>
    public double[] Mean(ReadOnlySpan<double> state)
    {
        var mean = new double[Gain.GetLength(0)];
        for (var i = 0; i < mean.Length; i++)
        {
            for (var k = 0; k < state.Length; k++)
                mean[i] += Gain[i, k] * state[k];
        }
        return mean;
    }

    private static Tensor Iterate(Tensor a, Tensor b, Tensor c, Tensor r, Tensor p)
    {
        var (ap, bp) = (a.mT.matmul(p), b.mT.matmul(p));
        var correction = ap.matmul(b).matmul(linalg.solve(r.add(bp.matmul(b), HeldScalars.One), bp.matmul(a)));
        return c.add(ap.matmul(a), HeldScalars.One).sub_(correction);
    }

    private static LinearQuadraticSolution Closed(LinearQuadraticTask task, SoftProblem problem, Tensor a, Tensor b, Tensor r, Tensor p)
    {
        using var halfTemperature = (problem.Temperature / 2).ToScalar();
        var bp = b.mT.matmul(p);
        // The curvature of -Q in the action.
        var precision = r.add(bp.matmul(b), HeldScalars.One);
        var gain = linalg.solve(precision, bp.matmul(a)).neg_();
        var size = task.Control.GetLength(1);
        var entropyBonus = problem.Temperature / 2 * ((size * Math.Log(Math.PI * problem.Temperature)) - linalg.slogdet(precision).Item2.item<double>());
        var noise = task.NoiseCovariance is { } covariance ? problem.Discount * p.mul(tensor(covariance)).sum().item<double>() : 0;
        return new LinearQuadraticSolution(
            Elements(p), (entropyBonus - noise) / (1 - problem.Discount), Elements(gain), Elements(linalg.inv(precision).mul_(halfTemperature)));
    }

    private static double[,] Elements(Tensor matrix)
    {
        var elements = new double[matrix.shape[0], matrix.shape[1]];
        var flat = matrix.contiguous().data<double>().ToArray();
        Buffer.BlockCopy(flat, 0, elements, 0, flat.Length * sizeof(double));
        return elements;
    }
}
