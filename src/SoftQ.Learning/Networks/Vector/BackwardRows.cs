using System.Numerics;
using System.Numerics.Tensors;
using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Networks;
using Lanes = System.Numerics.Vector;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>Gradients of a network for a block of states, from its outputs down to its inputs.</summary>
internal static unsafe class BackwardRows
{
    /// <summary>From the gradient in the outputs to the gradient in the sums of every hidden layer.</summary>
    /// <param name="kernel">Multiplies.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="transposed">The transposes of the weights between hidden layers.</param>
    /// <param name="outputGradient">The gradient in the block's outputs; empty for ones.</param>
    /// <param name="hidden">The block's activations.</param>
    /// <param name="gradients">Receives the gradients; may be the memory of the activations.</param>
    public static void ThroughLayers(
        MatrixKernel kernel, PackedWeights weights, AlignedFloats[] transposed, ReadOnlySpan<float> outputGradient, HiddenRows hidden, HiddenRows gradients)
    {
        var (shape, widths) = (weights.Layout.Shape, weights.Layout.Widths);
        LastLayer(weights, outputGradient, hidden, gradients);
        for (var layer = widths.Length - 1; layer > 0; layer--)
        {
            var product = new MatrixProduct(
                gradients[layer], widths[layer], 1, transposed[layer - 1].Pointer, gradients[layer - 1], hidden.Count, shape.HiddenSizes[layer], shape.HiddenSizes[layer - 1]);
            if (shape.Activation == Activation.Rectified)
            {
                kernel.Mask(product, hidden[layer - 1]);
                continue;
            }
            kernel.Store(product);
            TimesDerivative(Activation.Tanh, gradients.Span(layer - 1), hidden.Span(layer - 1));
        }
    }

    /// <summary>The gradient in the inputs.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="gradients">The gradient in the sums of the first hidden layer.</param>
    /// <param name="inputGradient">Receives it.</param>
    public static void ToInputs(PackedWeights weights, HiddenRows gradients, Span<float> inputGradient)
    {
        var inputSize = weights.Layout.Shape.InputSize;
        for (var i = 0; i < inputGradient.Length; i++)
            inputGradient[i] = TensorPrimitives.Dot(gradients.Row(0, i / inputSize), weights.InputRow(i % inputSize));
    }

    private static void LastLayer(PackedWeights weights, ReadOnlySpan<float> outputGradient, HiddenRows hidden, HiddenRows gradients)
    {
        var (outputs, last) = (weights.Layout.Shape.OutputSize, weights.Layout.Widths.Length - 1);
        for (var row = 0; row < hidden.Count; row++)
        {
            var sums = gradients.Row(last, row);
            for (var o = 0; o < outputs; o++)
            {
                var factor = outputGradient.IsEmpty ? 1 : outputGradient[(row * outputs) + o];
                AddScaled(weights.OutputRow(o), factor, isFirst: o == 0, sums);
            }
            TimesDerivative(weights.Layout.Shape.Activation, sums, hidden.Row(last, row));
        }
    }

    private static void AddScaled(ReadOnlySpan<float> row, float factor, bool isFirst, Span<float> sums)
    {
        if (isFirst)
            TensorPrimitives.Multiply(row, factor, sums);
        else
            TensorPrimitives.MultiplyAdd(row, factor, sums, sums);
    }

    /// <summary>The derivative of the activation, from its value. Rows are padded to whole vectors.</summary>
    private static void TimesDerivative(Activation activation, Span<float> gradients, ReadOnlySpan<float> activations)
    {
        for (var i = 0; i < gradients.Length; i += Vector<float>.Count)
        {
            var value = new Vector<float>(activations[i..]);
            var gradient = new Vector<float>(gradients[i..]);
            var product = activation == Activation.Rectified
                ? Lanes.ConditionalSelect(Lanes.GreaterThan(value, Vector<float>.Zero), gradient, Vector<float>.Zero)
                : gradient * (Vector<float>.One - (value * value));
            product.CopyTo(gradients[i..]);
        }
    }
}
