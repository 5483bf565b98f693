using System.Numerics.Tensors;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>Evaluates a network for a range of states, row by row through all layers.</summary>
internal static unsafe class ForwardRows
{
    /// <summary>Evaluates.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="condition">Conditions of the range's states, one after the other.</param>
    /// <param name="input">Inputs of the range's rows, one after the other.</param>
    /// <param name="inputs">Inputs of each state, M.</param>
    /// <param name="hidden">Receives the activations of each hidden layer, a padded row for each input.</param>
    /// <param name="output">Receives the outputs.</param>
    public static void Run(
        PackedMatrices weights, ReadOnlySpan<float> condition, ReadOnlySpan<float> input, int inputs, HiddenRows hidden, Span<float> output)
    {
        FirstLayer(weights, condition, input, inputs, hidden[0]);
        var rows = input.Length / weights.Shape.InputSize;
        for (var layer = 1; layer < weights.Widths.Length; layer++)
        {
            fixed (float* below = hidden[layer - 1], here = hidden[layer], weight = weights.HiddenWeight[layer - 1], bias = weights.HiddenBias[layer])
            {
                MatrixKernel.Multiply(
                    below, weights.Widths[layer - 1], 1, weight, here, rows, weights.Shape.HiddenSizes[layer - 1], weights.Shape.HiddenSizes[layer], TileFinish.Rectify(bias));
            }
        }
        LastLayer(weights, hidden[^1], output);
    }

    /// <summary>The condition's part of the first layer is computed once for each state and shared by its inputs.</summary>
    private static void FirstLayer(
        PackedMatrices weights, ReadOnlySpan<float> condition, ReadOnlySpan<float> input, int inputs, Span<float> hidden)
    {
        var (conditionSize, inputSize, width) = (weights.Shape.ConditionSize, weights.Shape.InputSize, weights.Widths[0]);
        Span<float> shared = stackalloc float[width];
        for (var row = 0; row < input.Length / inputSize; row++)
        {
            if (row % inputs == 0)
                AddProducts(weights.HiddenBias[0], condition.Slice(row / inputs * conditionSize, conditionSize), weights.ConditionWeight, shared);
            var sums = hidden.Slice(row * width, width);
            AddProducts(shared, input.Slice(row * inputSize, inputSize), weights.InputWeight, sums);
            TensorPrimitives.Max(sums, 0, sums);
        }
    }

    private static void AddProducts(ReadOnlySpan<float> start, ReadOnlySpan<float> elements, ReadOnlySpan<float> weights, Span<float> sums)
    {
        start.CopyTo(sums);
        for (var i = 0; i < elements.Length; i++)
            TensorPrimitives.MultiplyAdd(weights.Slice(i * sums.Length, sums.Length), elements[i], sums, sums);
    }

    private static void LastLayer(PackedMatrices weights, ReadOnlySpan<float> hidden, Span<float> output)
    {
        var (outputSize, width) = (weights.Shape.OutputSize, weights.Widths[^1]);
        for (var i = 0; i < output.Length; i++)
        {
            var row = hidden.Slice(i / outputSize * width, width);
            output[i] = weights.OutputBias[i % outputSize] + TensorPrimitives.Dot(row, weights.OutputWeight.AsSpan(i % outputSize * width, width));
        }
    }
}
