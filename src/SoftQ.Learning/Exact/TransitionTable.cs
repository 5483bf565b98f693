using SoftQ.Gym.Environments;

namespace SoftQ.Learning.Exact;

/// <summary>
/// What every action of a grid leads to from every state of a grid. Dynamics do not change between sweeps, so they are asked once;
/// the table takes 4 (2 + d) bytes for each pair.
/// </summary>
internal sealed class TransitionTable
{
    private const int Terminated = -1;

    private readonly StateGrid _states;
    private readonly int _actions;
    private readonly double _discount;
    private readonly float[] _rewards;
    private readonly int[] _cells;
    private readonly float[] _fractions;

    /// <summary>Asks the dynamics for every pair.</summary>
    /// <param name="model">The dynamics.</param>
    /// <param name="problem">Reward scale and discount.</param>
    /// <param name="states">The states.</param>
    /// <param name="actions">The actions.</param>
    public TransitionTable(IDeterministicModel model, SoftProblem problem, StateGrid states, ActionGrid actions)
    {
        (_states, _actions, _discount) = (states, actions.Count, problem.Discount);
        if ((long)states.Count * actions.Count * states.Dimensions > Array.MaxLength)
        {
            throw new NotSupportedException(
                $"A grid of {states.Count} states and {actions.Count} actions is too large to solve; exact solutions are for few dimensions.");
        }
        var pairs = states.Count * actions.Count;
        (_rewards, _cells, _fractions) = (new float[pairs], new int[pairs], new float[pairs * states.Dimensions]);
        Parallel.For(0, states.Count, SoftValueIteration.OnProcessors, node =>
        {
            Span<float> state = stackalloc float[states.Dimensions];
            Span<float> next = stackalloc float[states.Dimensions];
            states.StateOf(node, state);
            for (var (point, pair) = (0, node * _actions); point < _actions; point++, pair++)
            {
                var outcome = model.Transition(state, actions.At(point), next);
                _rewards[pair] = (float)(problem.RewardScale * outcome.Reward);
                var cell = states.Locate(next, _fractions.AsSpan(pair * states.Dimensions, states.Dimensions));
                _cells[pair] = outcome.Terminated ? Terminated : cell;
            }
        });
    }

    /// <summary>Q(s, a) = c r + γ V(s') for every action at a state.</summary>
    /// <param name="node">The state.</param>
    /// <param name="values">V at each state of the grid.</param>
    /// <param name="actionValues">Receives the action values.</param>
    public void ActionValues(int node, ReadOnlySpan<double> values, Span<double> actionValues)
    {
        var size = _states.Dimensions;
        for (var (point, pair) = (0, node * _actions); point < _actions; point++, pair++)
        {
            var future = _cells[pair] == Terminated ? 0 : _states.Interpolate(values, _cells[pair], _fractions.AsSpan(pair * size, size));
            actionValues[point] = _rewards[pair] + (_discount * future);
        }
    }
}
