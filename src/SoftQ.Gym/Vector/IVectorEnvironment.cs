using SoftQ.Gym.Environments;
using SoftQ.Gym.Spaces;
using SoftQ.Gym.State;

namespace SoftQ.Gym.Vector;

/// <summary>
/// Several environments of one kind that step together, in the flat form: observations of all lie one after the other in the buffers of
/// a <see cref="VectorStep"/>, which the caller owns. A step allocates nothing. People use <see cref="VectorGymForm"/>.
/// </summary>
public interface IVectorEnvironment : IDisposable
{
    /// <summary>What is fixed about each of the environments, or null where they were made without a description.</summary>
    EnvironmentSpec? Spec { get; }

    /// <summary>How many environments there are.</summary>
    int Count { get; }

    /// <summary>The observations of one environment.</summary>
    Space SingleObservationSpace { get; }

    /// <summary>The actions of one environment.</summary>
    Space SingleActionSpace { get; }

    /// <summary>What happens where an episode has ended.</summary>
    AutoresetMode Autoreset { get; }

    /// <summary>Facts about the current states for people and metrics; made when read, never needed to act.</summary>
    VectorInfo Info { get; }

    /// <summary>State capture, or null where one of the environments cannot be captured.</summary>
    ICapturable? State { get; }

    /// <summary>Begins episodes.</summary>
    /// <param name="seeds">A new seed for each environment's random stream, null to go on with the one in place; empty for none.</param>
    /// <param name="step">Receives the observations of all environments; the ends of those that are reset are cleared.</param>
    /// <param name="options">What else is asked of this reset, where the environments know options.</param>
    /// <param name="mask">Which environments are reset; empty for all of them.</param>
    /// <exception cref="ArgumentException">There are fewer or more seeds or mask elements than environments, or the mask resets none.</exception>
    void Reset(ReadOnlySpan<ulong?> seeds, VectorStep step, ResetOptions? options = null, ReadOnlySpan<bool> mask = default);

    /// <summary>Takes one step in every environment.</summary>
    /// <param name="actions">The actions, one after the other.</param>
    /// <param name="step">Receives what the step brought.</param>
    /// <exception cref="Errors.ResetNeededException">No episode has begun, or one has ended and nothing resets it.</exception>
    /// <exception cref="Errors.InvalidActionException">The actions have the wrong size, or one does not fit.</exception>
    void Step(ReadOnlySpan<float> actions, VectorStep step);
}
