namespace SoftQ.Learning.Exact.Finite;

/// <summary>
/// A Markov decision process with finitely many states and, in each, the same number of choices. Transitions are set one by one;
/// whatever probability is missing to 1 ends the task.
/// </summary>
/// <param name="states">States, numbered from 0.</param>
/// <param name="choices">Choices in each state, numbered from 0.</param>
public sealed class FiniteProcess(int states, int choices)
{
    private readonly double[] _rewards = new double[states * choices];
    private readonly (int State, double Probability)[][] _next = new (int, double)[states * choices][];

    /// <summary>States.</summary>
    public int States => states;

    /// <summary>Choices in each state.</summary>
    public int Choices => choices;

    /// <summary>Sets what a choice brings; one that is never set ends the task with reward 0.</summary>
    /// <param name="state">The state.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="reward">The expected reward.</param>
    /// <param name="next">The states that follow, with their probabilities.</param>
    /// <exception cref="ArgumentException">A probability is negative, or they sum to more than 1.</exception>
    public void Set(int state, int choice, double reward, params (int State, double Probability)[] next)
    {
        var sum = next.Sum(static pair => pair.Probability);
        if (sum > 1 + 1e-12 || next.Any(static pair => pair.Probability < 0))
            throw new ArgumentException($"Probabilities are at least 0 and sum to at most 1; those after choice {choice} of state {state} sum to {sum}.", nameof(next));
        _rewards[(state * choices) + choice] = reward;
        _next[(state * choices) + choice] = next;
    }

    /// <summary>c r + γ E[V(s')].</summary>
    /// <param name="state">The state.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="values">V of each state.</param>
    /// <param name="problem">Reward scale c and discount γ.</param>
    internal double Backup(int state, int choice, ReadOnlySpan<double> values, SoftProblem problem)
    {
        var future = 0.0;
        foreach (var (next, probability) in _next[(state * choices) + choice] ?? [])
            future += probability * values[next];
        return (problem.RewardScale * _rewards[(state * choices) + choice]) + (problem.Discount * future);
    }
}
