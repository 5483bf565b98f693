namespace SoftQ.Learning.Exact.Finite;

/// <summary>
/// Soft Q-iteration (Theorem 3) for finite processes, where the integral over actions is a sum: Q ← c r + γ E[V(s')] and
/// V ← α log Σ_a exp(Q / α), a contraction with factor γ in the largest difference.
/// </summary>
public static class SoftQIteration
{
    /// <summary>Iterates until the values are within <paramref name="tolerance"/> of the fixed point.</summary>
    /// <param name="process">The process.</param>
    /// <param name="problem">Temperature, reward scale and discount.</param>
    /// <param name="tolerance">The largest error of a value that is left, in units of scaled reward.</param>
    /// <exception cref="NotSupportedException">The discount is not below 1.</exception>
    public static FiniteSolution Solve(FiniteProcess process, SoftProblem problem, double tolerance = 1e-10)
    {
        if (problem.Discount >= 1)
            throw new NotSupportedException($"Soft Q-iteration needs a discount below 1 to converge; found {problem.Discount}.");
        var values = new double[process.States];
        var actionValues = new double[process.States, process.Choices];
        var scratch = new double[process.Choices];
        double change;
        do
        {
            for (var state = 0; state < process.States; state++)
            {
                for (var choice = 0; choice < process.Choices; choice++)
                    actionValues[state, choice] = process.Backup(state, choice, values, problem);
            }
            change = 0;
            for (var state = 0; state < process.States; state++)
            {
                for (var choice = 0; choice < process.Choices; choice++)
                    scratch[choice] = actionValues[state, choice];
                var value = SoftValueIteration.LogIntegral(scratch, problem.Temperature, Math.Log(process.Choices));
                change = Math.Max(change, Math.Abs(value - values[state]));
                values[state] = value;
            }
        }
        // After a change of δ at most γ δ / (1 - γ) is left.
        while (change * problem.Discount > tolerance * (1 - problem.Discount));
        return new FiniteSolution(problem, actionValues, values);
    }
}
