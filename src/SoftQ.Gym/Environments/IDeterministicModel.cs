using SoftQ.Gym.Spaces;

namespace SoftQ.Gym.Environments;

/// <summary>
/// Deterministic dynamics as a pure function of state and action, offered by environments that exact solvers and figures can
/// work with.
/// </summary>
public interface IDeterministicModel
{
    /// <summary>The states; every bound is finite.</summary>
    Box StateSpace { get; }

    /// <summary>Whether the dynamics are deterministic as the environment is set up; where not, nothing else here may be used.</summary>
    bool IsDeterministic { get; }

    /// <summary>One step from any state. Reads and changes nothing of an episode, and may be called from several threads.</summary>
    /// <param name="state">The state.</param>
    /// <param name="action">The action, inside the action space.</param>
    /// <param name="nextState">Receives the next state.</param>
    StepOutcome Transition(ReadOnlySpan<float> state, ReadOnlySpan<float> action, Span<float> nextState);
}
