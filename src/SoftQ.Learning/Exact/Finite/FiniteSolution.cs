namespace SoftQ.Learning.Exact.Finite;

/// <summary>The optimal soft values of a finite process, and the policy π*(a|s) = exp((Q*(s, a) - V*(s)) / α).</summary>
public sealed class FiniteSolution
{
    private readonly double[,] _actionValues;
    private readonly double[] _values;

    internal FiniteSolution(SoftProblem problem, double[,] actionValues, double[] values) =>
        (Problem, _actionValues, _values) = (problem, actionValues, values);

    /// <summary>The problem that was solved.</summary>
    public SoftProblem Problem { get; }

    /// <summary>V*(s).</summary>
    /// <param name="state">The state.</param>
    public double Value(int state) => _values[state];

    /// <summary>Q*(s, a).</summary>
    /// <param name="state">The state.</param>
    /// <param name="choice">The choice.</param>
    public double ActionValue(int state, int choice) => _actionValues[state, choice];

    /// <summary>π*(a|s).</summary>
    /// <param name="state">The state.</param>
    /// <param name="choice">The choice.</param>
    public double Probability(int state, int choice) => Math.Exp((_actionValues[state, choice] - _values[state]) / Problem.Temperature);

    /// <summary>The entropy of the policy at a state, in nats.</summary>
    /// <param name="state">The state.</param>
    public double Entropy(int state) => Enumerable.Range(0, _actionValues.GetLength(1)).Sum(choice =>
        Probability(state, choice) * (_values[state] - _actionValues[state, choice]) / Problem.Temperature);
}
