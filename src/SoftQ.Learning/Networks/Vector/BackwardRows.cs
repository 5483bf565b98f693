using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
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
            TimesDerivative(Activation.Tanh, gradients.Span(layer - 1), 1, hidden.Span(layer - 1), gradients.Span(layer - 1));
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
        var activation = weights.Layout.Shape.Activation;
        for (var row = 0; row < hidden.Count; row++)
        {
            var sums = gradients.Row(last, row);
            var factor = outputGradient.IsEmpty ? 1 : outputGradient[row * outputs];
            if (outputs == 1)
            {
                TimesDerivative(activation, weights.OutputRow(0), factor, hidden.Row(last, row), sums);
                continue;
            }
            TensorPrimitives.Multiply(weights.OutputRow(0), factor, sums);
            for (var o = 1; o < outputs; o++)
                TensorPrimitives.MultiplyAdd(weights.OutputRow(o), outputGradient.IsEmpty ? 1 : outputGradient[(row * outputs) + o], sums, sums);
            TimesDerivative(activation, sums, 1, hidden.Row(last, row), sums);
        }
    }

    /// <summary>gradient ← factor · source · the derivative of the activation, from its value. Rows are padded to whole vectors.</summary>
    private static void TimesDerivative(
        Activation activation, ReadOnlySpan<float> source, float factor, ReadOnlySpan<float> activations, Span<float> gradient)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var values = ref MemoryMarshal.GetReference(activations);
        ref var to = ref MemoryMarshal.GetReference(gradient);
        var factors = new Vector<float>(factor);
        for (nuint i = 0; i < (nuint)gradient.Length; i += (nuint)Vector<float>.Count)
        {
            var value = Lanes.LoadUnsafe(ref values, i);
            var product = factors * Lanes.LoadUnsafe(ref from, i);
            product = activation == Activation.Rectified
                ? Lanes.ConditionalSelect(Lanes.GreaterThan(value, Vector<float>.Zero), product, Vector<float>.Zero)
                : product * (Vector<float>.One - (value * value));
            product.StoreUnsafe(ref to, i);
        }
    }
}
