using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Replay;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms;

/// <summary>
/// Something that acts and learns from transitions. Actions are in the agent's coordinates: [-1, 1]^d where they are continuous; one
/// element that holds the choice's number, from 0, where they are discrete. Shapes: N states, M actions of each, d elements of one.
/// </summary>
public interface IAgent : ICapturable, IDisposable
{
    /// <summary>Updates made so far.</summary>
    long Updates { get; }

    /// <summary>The temperature α of the policy now, in units of scaled reward; 0 where entropy is worth nothing.</summary>
    double Temperature { get; }

    /// <summary>Draws actions from the policy; a deterministic one gives the same every time.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="count">Actions to draw for each observation, M.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Actions [N, M, d].</returns>
    Tensor Sample(Tensor observations, int count, RandomStream random);

    /// <summary>Draws one action for one observation in memory, without tensors, as <see cref="Sample"/> would.</summary>
    /// <param name="observation">The observation, o elements.</param>
    /// <param name="action">Receives the action, d elements.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>Whether it can; where not, nothing is drawn.</returns>
    bool TryAct(ReadOnlySpan<float> observation, Span<float> action, RandomStream random) => false;

    /// <summary>The actions that the policy gives with its noise set to zero.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <returns>Actions [N, 1, d].</returns>
    /// <exception cref="NotSupportedException">The policy is not a function of noise.</exception>
    Tensor WithoutNoise(Tensor observations);

    /// <summary>Q(s, a) as learned.</summary>
    /// <param name="observations">Observations [N, o].</param>
    /// <param name="actions">Actions [N, M, d].</param>
    /// <returns>Values [N, M], in units of scaled reward.</returns>
    Tensor ActionValues(Tensor observations, Tensor actions);

    /// <summary>Learns from one minibatch.</summary>
    /// <param name="batch">The transitions.</param>
    /// <param name="progress">The share of the run's updates that are done, in [0, 1]; schedules follow it.</param>
    /// <param name="random">The stream to draw from.</param>
    void Update(TransitionBatch batch, double progress, RandomStream random);

    /// <summary>The means over the updates since they were last read; waits for the device.</summary>
    UpdateStatistics ReadStatistics();
}
