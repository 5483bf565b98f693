using System.Numerics.Tensors;
using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;

namespace SoftQ.Learning.Exact;

/// <summary>
/// Soft value iteration (Theorem 3) for deterministic dynamics in few dimensions: V ← α log ∫ exp(Q / α) da with
/// Q(s, a) = c r + γ V(s'), on a grid of states with multilinear interpolation and a grid of actions as quadrature. A contraction
/// with factor γ in the largest difference.
/// </summary>
public static class SoftValueIteration
{
    private const int CoarsestCells = 10;

    /// <summary>A thread for each processor: on a busy machine the pool would go on adding threads that only take from each other.</summary>
    internal static ParallelOptions OnProcessors { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Iterates until no value changes by more than <paramref name="tolerance"/>.</summary>
    /// <param name="model">The dynamics.</param>
    /// <param name="actionSpace">The environment's action space.</param>
    /// <param name="problem">Temperature, reward scale and discount.</param>
    /// <param name="spacing">The largest distance between neighbouring states of the grid.</param>
    /// <param name="cells">Cells of the action grid along each dimension.</param>
    /// <param name="tolerance">The largest change of a value in the last sweep, in units of scaled reward.</param>
    /// <exception cref="NotSupportedException">The dynamics are not deterministic, the discount is not below 1, or the grid is too large.</exception>
    public static ExactSolution Solve(
        IDeterministicModel model, Space actionSpace, SoftProblem problem, double spacing = 0.125, int cells = 32, double tolerance = 1e-4)
    {
        if (!model.IsDeterministic)
            throw new NotSupportedException("Soft value iteration needs deterministic dynamics; this environment is set up with noise.");
        if (problem.Discount >= 1)
            throw new NotSupportedException($"Soft value iteration needs a discount below 1 to converge; found {problem.Discount}.");
        var states = new StateGrid(model.StateSpace, spacing);
        var actions = new ActionGrid(actionSpace, cells);
        var transitions = new TransitionTable(model, problem, states, actions);
        var values = InitialValues(model, actionSpace, problem, spacing, cells, tolerance, states);
        var next = new double[states.Count];
        var sweeps = 0;
        double change;
        do
        {
            Parallel.For(0, states.Count, OnProcessors, () => new double[actions.Count], (node, _, actionValues) =>
            {
                transitions.ActionValues(node, values, actionValues);
                next[node] = LogIntegral(actionValues, problem.Temperature, actions.LogVolume);
                return actionValues;
            }, static _ => { });
            change = LargestChange(values, next);
            (values, next) = (next, values);
            sweeps++;
        }
        while (change > tolerance);
        return new ExactSolution(model, actions, problem, states, values, sweeps);
    }

    /// <summary>The solution on a grid of half the resolution, where the grid is fine enough to have a useful one; zeros otherwise.</summary>
    private static double[] InitialValues(
        IDeterministicModel model, Space actionSpace, SoftProblem problem, double spacing, int cells, double tolerance, StateGrid states)
    {
        var values = new double[states.Count];
        if (cells < 2 * CoarsestCells)
            return values;
        var coarse = Solve(model, actionSpace, problem, 2 * spacing, cells / 2, tolerance);
        var state = new float[states.Dimensions];
        for (var node = 0; node < states.Count; node++)
        {
            states.StateOf(node, state);
            values[node] = coarse.Value(state);
        }
        return values;
    }

    private static double LargestChange(ReadOnlySpan<double> values, ReadOnlySpan<double> next)
    {
        var largest = 0.0;
        for (var i = 0; i < values.Length; i++)
            largest = Math.Max(largest, Math.Abs(values[i] - next[i]));
        return largest;
    }

    /// <summary>α log ∫ exp(Q / α) da from the values at the midpoints of equal cells. Overwrites the values.</summary>
    internal static double LogIntegral(Span<double> actionValues, double temperature, double logVolume)
    {
        var largest = TensorPrimitives.Max<double>(actionValues);
        TensorPrimitives.Subtract(actionValues, largest, actionValues);
        TensorPrimitives.Divide(actionValues, temperature, actionValues);
        TensorPrimitives.Exp<double>(actionValues, actionValues);
        return largest + (temperature * (Math.Log(TensorPrimitives.Sum<double>(actionValues) / actionValues.Length) + logVolume));
    }
}
