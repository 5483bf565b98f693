using SoftQ.Learning.Exact;

namespace SoftQ.Cli.Runs;

/// <summary>What the exact solution says of a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Value">V*, in units of scaled reward.</param>
/// <param name="GreatestActionValue">The greatest Q* of any action.</param>
/// <param name="LeastActionValue">The least.</param>
/// <param name="Entropy">The policy's differential entropy in actions of [-1, 1], in nats.</param>
/// <param name="MeanSquare">E|a|² in actions of [-1, 1].</param>
/// <param name="Modes">The local maxima of Q*, as actions of [-1, 1].</param>
internal sealed record ExactState(
    float[] State, double Value, double GreatestActionValue, double LeastActionValue, double Entropy, double MeanSquare, IReadOnlyList<float[]> Modes)
{
    /// <summary>Looks at a state.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="grid">The action grid to look with.</param>
    /// <param name="state">The state.</param>
    public static ExactState Of(ExactSolution solution, ActionGrid grid, float[] state)
    {
        var policy = solution.PolicyAt(state, grid);
        return new ExactState(
            state, solution.Value(state), policy.ActionValues.Max(), policy.ActionValues.Min(), policy.Entropy, policy.MeanSquare,
            [.. policy.Modes().Select(mode => grid.NormalizedAt(mode).ToArray())]);
    }
}
