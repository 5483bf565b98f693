using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Environments;

/// <summary>
/// A task, with Gymnasium's semantics, in the flat form that agents use: observations and actions are spans of floats that the
/// caller owns, and a step allocates nothing. People use the Gym form of the same members in <see cref="GymForm"/>:
/// <c>(obs, info) = env.Reset(seed: 42)</c>.
/// </summary>
public interface IEnvironment : IDisposable
{
    /// <summary>What is fixed about this environment, or null where it was made without a description.</summary>
    EnvironmentSpec? Spec { get; }

    /// <summary>The observations that <see cref="Reset"/> and <see cref="Step"/> give.</summary>
    Space ObservationSpace { get; }

    /// <summary>The actions that <see cref="Step"/> takes.</summary>
    Space ActionSpace { get; }

    /// <summary>Facts about the current state for people and metrics; made when read, never needed to act.</summary>
    IReadOnlyDictionary<string, object?> Info { get; }

    /// <summary>State capture, or null where this environment cannot be captured.</summary>
    ICapturable? State { get; }

    /// <summary>The environment itself, below all wrappers.</summary>
    IEnvironment Unwrapped => this;

    /// <summary>Begins an episode.</summary>
    /// <param name="seed">A new seed for the environment's random stream; null goes on with the stream in place.</param>
    /// <param name="observation">Receives the first observation.</param>
    /// <param name="options">What else is asked of this reset, where the environment knows options.</param>
    /// <exception cref="ArgumentException">There is an option that the environment does not know, or that has a wrong value.</exception>
    void Reset(ulong? seed, Span<float> observation, ResetOptions? options = null);

    /// <summary>Takes one step.</summary>
    /// <param name="action">The action.</param>
    /// <param name="observation">Receives the observation after the step.</param>
    /// <exception cref="Errors.ResetNeededException">No episode has begun.</exception>
    /// <exception cref="Errors.InvalidActionException">The action has the wrong size or holds NaN.</exception>
    StepOutcome Step(ReadOnlySpan<float> action, Span<float> observation);
}
