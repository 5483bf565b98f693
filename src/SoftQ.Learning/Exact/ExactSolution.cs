using SoftQ.Gym;
using SoftQ.Gym.Environments;

namespace SoftQ.Learning.Exact;

/// <summary>The optimal soft values of a problem, and the policy π*(a|s) = exp((Q*(s, a) - V*(s)) / α) that follows from them.</summary>
public sealed class ExactSolution
{
    private readonly IDeterministicModel _model;
    private readonly StateGrid _states;
    private readonly double[] _values;

    internal ExactSolution(
        IDeterministicModel model, ActionGrid actions, SoftProblem problem, StateGrid states, double[] values, int sweeps)
    {
        (_model, Actions, Problem, _states, _values, Sweeps) = (model, actions, problem, states, values, sweeps);
    }

    /// <summary>The problem that was solved.</summary>
    public SoftProblem Problem { get; }

    /// <summary>The quadrature over actions that it was solved with.</summary>
    public ActionGrid Actions { get; }

    /// <summary>Sweeps over the states until no value changed.</summary>
    public int Sweeps { get; }

    /// <summary>V*(s) by interpolation.</summary>
    /// <param name="state">The state.</param>
    public double Value(ReadOnlySpan<float> state) => _states.Interpolate(_values, state);

    /// <summary>Q*(s, a).</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">The action, in the environment's coordinates.</param>
    public double ActionValue(ReadOnlySpan<float> state, ReadOnlySpan<float> action)
    {
        Span<float> next = stackalloc float[state.Length];
        var outcome = _model.Transition(state, action, next);
        return (Problem.RewardScale * outcome.Reward) + (outcome.Terminated ? 0 : Problem.Discount * Value(next));
    }

    /// <summary>The policy at a state as probabilities of the cells of an action grid.</summary>
    /// <param name="state">The state.</param>
    /// <param name="actions">The grid, fine enough that the density hardly changes over a cell.</param>
    public ExactPolicy PolicyAt(ReadOnlySpan<float> state, ActionGrid actions)
    {
        var actionValues = new double[actions.Count];
        for (var point = 0; point < actions.Count; point++)
            actionValues[point] = ActionValue(state, actions.At(point));
        return new ExactPolicy(actions, actionValues, Problem.Temperature);
    }

    /// <summary>Draws an action from the policy at a state, on the grid that the problem was solved with.</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">Receives the action, in the environment's coordinates.</param>
    /// <param name="random">The stream to draw from.</param>
    public void Act(ReadOnlySpan<float> state, Span<float> action, RandomStream random) =>
        Actions.Scaling.ToEnvironment(PolicyAt(state, Actions).Sample(1, random), action);
}
