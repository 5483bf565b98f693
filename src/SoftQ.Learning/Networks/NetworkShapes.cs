using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks;

/// <summary>Checks that tensors fit a network.</summary>
internal static class NetworkShapes
{
    /// <summary>The number of states and of inputs for each.</summary>
    /// <param name="shape">The network's sizes.</param>
    /// <param name="condition">Conditions [N, c].</param>
    /// <param name="input">Inputs [N, M, i].</param>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static (long States, long Inputs) Check(NetworkShape shape, Tensor condition, Tensor input)
    {
        var (conditionShape, inputShape) = (condition.shape, input.shape);
        if (conditionShape is [var states, var conditionSize] && inputShape is [var inputStates, var inputs, var inputSize]
            && states == inputStates && conditionSize == shape.ConditionSize && inputSize == shape.InputSize)
        {
            if (condition.dtype != ScalarType.Float32 || input.dtype != ScalarType.Float32)
                throw new ArgumentException($"A network takes float32 tensors; found {condition.dtype} and {input.dtype}.");
            return (states, inputs);
        }
        throw new ArgumentException(
            $"A network takes conditions [N, {shape.ConditionSize}] and inputs [N, M, {shape.InputSize}]; "
            + $"found [{string.Join(", ", conditionShape)}] and [{string.Join(", ", inputShape)}].");
    }

    /// <summary>The number of inputs of one state.</summary>
    /// <param name="shape">The network's sizes.</param>
    /// <param name="condition">The condition, c elements.</param>
    /// <param name="input">Inputs, M rows of i elements.</param>
    /// <param name="output">Outputs, M rows of y elements.</param>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static int Check(NetworkShape shape, ReadOnlySpan<float> condition, ReadOnlySpan<float> input, ReadOnlySpan<float> output)
    {
        var inputs = output.Length / shape.OutputSize;
        if (condition.Length != shape.ConditionSize || output.Length != inputs * shape.OutputSize || input.Length != inputs * shape.InputSize)
        {
            throw new ArgumentException(
                $"A network takes {shape.ConditionSize} elements of condition and M rows of {shape.InputSize} inputs and {shape.OutputSize} outputs; "
                + $"found {condition.Length}, {input.Length} and {output.Length} elements.");
        }
        return inputs;
    }
}
