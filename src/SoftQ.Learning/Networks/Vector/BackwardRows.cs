using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>Gradients of a network for a range of states, from its outputs down to its inputs.</summary>
internal static unsafe class BackwardRows
{
    /// <summary>From the gradient in the outputs to the gradient in the sums of every hidden layer.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="transposed">The transposes of the weights between hidden layers.</param>
    /// <param name="outputGradient">The gradient in the range's outputs.</param>
    /// <param name="hidden">The range's activations.</param>
    /// <param name="gradients">Receives the gradients.</param>
    public static void ThroughLayers(
        PackedMatrices weights, float[][] transposed, ReadOnlySpan<float> outputGradient, HiddenRows hidden, HiddenRows gradients)
    {
        LastLayer(weights, outputGradient, hidden[^1], gradients[^1]);
        for (var layer = weights.Widths.Length - 1; layer > 0; layer--)
        {
            var (width, sizes) = (weights.Widths[layer], weights.Shape.HiddenSizes);
            fixed (float* here = gradients[layer], below = gradients[layer - 1], mask = hidden[layer - 1], weight = transposed[layer - 1])
            {
                MatrixKernel.Multiply(
                    here, width, 1, weight, below, gradients[layer].Length / width, sizes[layer], sizes[layer - 1], TileFinish.Mask(mask));
            }
        }
    }

    /// <summary>Adds the gradient in the weights.</summary>
    /// <param name="sum">Receives it.</param>
    /// <param name="condition">Conditions of the range's states.</param>
    /// <param name="input">Inputs of the range's rows.</param>
    /// <param name="inputs">Inputs of each state, M.</param>
    /// <param name="outputGradient">The gradient in the range's outputs.</param>
    /// <param name="hidden">The range's activations.</param>
    /// <param name="gradients">The gradient in the sums of every hidden layer.</param>
    public static void AddToWeights(
        PackedMatrices sum, ReadOnlySpan<float> condition, ReadOnlySpan<float> input, int inputs, ReadOnlySpan<float> outputGradient, HiddenRows hidden, HiddenRows gradients)
    {
        AddLastLayer(sum, outputGradient, hidden[^1]);
        for (var layer = sum.Widths.Length - 1; layer > 0; layer--)
        {
            var (width, widthBelow) = (sum.Widths[layer], sum.Widths[layer - 1]);
            var rows = gradients[layer].Length / width;
            AddRows(gradients[layer], sum.HiddenBias[layer]);
            fixed (float* below = hidden[layer - 1], here = gradients[layer], weight = sum.HiddenWeight[layer - 1])
                MatrixKernel.Multiply(below, 1, widthBelow, here, weight, sum.Shape.HiddenSizes[layer - 1], rows, sum.Shape.HiddenSizes[layer], TileFinish.Accumulate);
        }
        AddFirstLayer(sum, condition, input, inputs, gradients[0]);
    }

    /// <summary>The gradient in the inputs.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="gradients">The gradient in the sums of the first hidden layer.</param>
    /// <param name="inputGradient">Receives it.</param>
    public static void ToInputs(PackedMatrices weights, ReadOnlySpan<float> gradients, Span<float> inputGradient)
    {
        var (inputSize, width) = (weights.Shape.InputSize, weights.Widths[0]);
        for (var i = 0; i < inputGradient.Length; i++)
        {
            var row = gradients.Slice(i / inputSize * width, width);
            inputGradient[i] = TensorPrimitives.Dot(row, weights.InputWeight.AsSpan(i % inputSize * width, width));
        }
    }

    private static void LastLayer(PackedMatrices weights, ReadOnlySpan<float> outputGradient, ReadOnlySpan<float> hidden, Span<float> gradients)
    {
        var (outputSize, width) = (weights.Shape.OutputSize, weights.Widths[^1]);
        for (var row = 0; row < outputGradient.Length / outputSize; row++)
        {
            var sums = gradients.Slice(row * width, width);
            sums.Clear();
            for (var o = 0; o < outputSize; o++)
                TensorPrimitives.MultiplyAdd(weights.OutputWeight.AsSpan(o * width, width), outputGradient[(row * outputSize) + o], sums, sums);
            KeepWhereActive(sums, hidden.Slice(row * width, width));
        }
    }

    /// <summary>The derivative of the rectification. Rows are padded to whole vectors.</summary>
    private static void KeepWhereActive(Span<float> sums, ReadOnlySpan<float> activations)
    {
        for (var i = 0; i < sums.Length; i += Vector256<float>.Count)
        {
            var active = Vector256.GreaterThan(Vector256.Create(activations[i..]), default);
            (Vector256.Create<float>(sums[i..]) & active).CopyTo(sums[i..]);
        }
    }

    private static void AddLastLayer(PackedMatrices sum, ReadOnlySpan<float> outputGradient, ReadOnlySpan<float> hidden)
    {
        var (outputSize, width) = (sum.Shape.OutputSize, sum.Widths[^1]);
        for (var i = 0; i < outputGradient.Length; i++)
        {
            var target = sum.OutputWeight.AsSpan(i % outputSize * width, width);
            TensorPrimitives.MultiplyAdd(hidden.Slice(i / outputSize * width, width), outputGradient[i], target, target);
            sum.OutputBias[i % outputSize] += outputGradient[i];
        }
    }

    private static void AddFirstLayer(
        PackedMatrices sum, ReadOnlySpan<float> condition, ReadOnlySpan<float> input, int inputs, ReadOnlySpan<float> gradients)
    {
        var (conditionSize, inputSize, width) = (sum.Shape.ConditionSize, sum.Shape.InputSize, sum.Widths[0]);
        Span<float> ofState = stackalloc float[width];
        for (var state = 0; state < gradients.Length / (inputs * width); state++)
        {
            var rows = gradients.Slice(state * inputs * width, inputs * width);
            ofState.Clear();
            AddRows(rows, ofState);
            TensorPrimitives.Add(sum.HiddenBias[0], ofState, sum.HiddenBias[0]);
            AddOuter(condition.Slice(state * conditionSize, conditionSize), ofState, sum.ConditionWeight);
            for (var row = 0; row < inputs; row++)
                AddOuter(input.Slice(((state * inputs) + row) * inputSize, inputSize), rows.Slice(row * width, width), sum.InputWeight);
        }
    }

    private static void AddOuter(ReadOnlySpan<float> elements, ReadOnlySpan<float> row, Span<float> matrix)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            var target = matrix.Slice(i * row.Length, row.Length);
            TensorPrimitives.MultiplyAdd(row, elements[i], target, target);
        }
    }

    private static void AddRows(ReadOnlySpan<float> rows, Span<float> sum)
    {
        for (var start = 0; start < rows.Length; start += sum.Length)
            TensorPrimitives.Add(sum, rows.Slice(start, sum.Length), sum);
    }
}
