using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Algorithms.Critics;

/// <summary>Networks of an observation alone: it is the input, one for each state, and there is no condition.</summary>
internal static class StateNetwork
{
    /// <summary>The shape of such a network.</summary>
    /// <param name="observationSize">Elements of an observation, o.</param>
    /// <param name="outputSize">Elements of the output, y.</param>
    /// <param name="hiddenSizes">Width of each hidden layer.</param>
    public static NetworkShape Shape(int observationSize, int outputSize, IReadOnlyList<int> hiddenSizes) =>
        new(ConditionSize: 0, observationSize, outputSize, hiddenSizes);

    /// <summary>f(s), keeping nothing.</summary>
    /// <param name="network">The network.</param>
    /// <param name="observations">Observations [N, o].</param>
    /// <returns>Outputs [N, 1, y].</returns>
    public static Tensor EvaluateStates(this INetwork network, Tensor observations)
    {
        using var nothing = empty([observations.shape[0], 0], device: observations.device);
        using var inputs = observations.unsqueeze(1);
        return network.Evaluate(nothing, inputs);
    }

    /// <summary>f(s) for one state in memory.</summary>
    /// <param name="network">The network.</param>
    /// <param name="observation">The observation, o elements.</param>
    /// <param name="output">Receives the output, y elements.</param>
    public static void EvaluateState(this INetwork network, ReadOnlySpan<float> observation, Span<float> output) =>
        network.Evaluate([], observation, output);

    /// <summary>f(s), keeping what gradients need.</summary>
    /// <param name="network">The network.</param>
    /// <param name="observations">Observations [N, o].</param>
    /// <returns>A pass whose outputs are [N, 1, y].</returns>
    public static INetworkPass ForwardStates(this INetwork network, Tensor observations) =>
        network.Forward(empty([observations.shape[0], 0], device: observations.device), observations.unsqueeze(1));
}
