using System.Numerics.Tensors;
using SoftQ.Learning.Networks.Vector.Matrices;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>Adds a block's gradient in the weights to a sum.</summary>
internal static unsafe class WeightGradients
{
    /// <summary>Adds.</summary>
    /// <param name="kernel">Multiplies.</param>
    /// <param name="sum">Receives the gradient.</param>
    /// <param name="block">Conditions and inputs.</param>
    /// <param name="shared">Memory for a padded row of the first layer for each state.</param>
    /// <param name="outputGradient">The gradient in the block's outputs.</param>
    /// <param name="hidden">The block's activations.</param>
    /// <param name="gradients">The gradient in the sums of every hidden layer.</param>
    public static void Add(
        MatrixKernel kernel, PackedWeights sum, in RowBlock block, float* shared, ReadOnlySpan<float> outputGradient, HiddenRows hidden, HiddenRows gradients)
    {
        var (shape, widths) = (sum.Layout.Shape, sum.Layout.Widths);
        LastLayer(kernel, sum, outputGradient, hidden);
        for (var layer = widths.Length - 1; layer > 0; layer--)
        {
            AddRows(gradients.Span(layer), widths[layer], sum.HiddenBias(layer));
            kernel.Accumulate(new MatrixProduct(
                hidden[layer - 1], 1, widths[layer - 1], gradients[layer], sum.HiddenWeight(layer - 1), shape.HiddenSizes[layer - 1], block.Count, shape.HiddenSizes[layer]));
        }
        FirstLayer(kernel, sum, block, shared, gradients);
    }

    private static void LastLayer(MatrixKernel kernel, PackedWeights sum, ReadOnlySpan<float> outputGradient, HiddenRows hidden)
    {
        var (outputs, sizes) = (sum.Layout.Shape.OutputSize, sum.Layout.Shape.HiddenSizes);
        fixed (float* gradient = outputGradient)
            kernel.Accumulate(new MatrixProduct(gradient, 1, outputs, hidden[sizes.Count - 1], sum.OutputWeight, outputs, hidden.Count, sizes[^1]));
        for (var i = 0; i < outputGradient.Length; i++)
            sum.OutputBias[i % outputs] += outputGradient[i];
    }

    /// <summary>The rows of a state share its condition, so their gradients are summed before they meet it.</summary>
    private static void FirstLayer(MatrixKernel kernel, PackedWeights sum, in RowBlock block, float* shared, HiddenRows gradients)
    {
        var (shape, width) = (sum.Layout.Shape, sum.Layout.Widths[0]);
        var ofStates = new Span<float>(shared, block.States * width);
        ofStates.Clear();
        for (var state = 0; state < block.States; state++)
            AddRows(gradients.Span(0).Slice(state * block.Inputs * width, block.Inputs * width), width, shared + ((nint)state * width));
        AddRows(ofStates, width, sum.HiddenBias(0));
        fixed (float* conditions = block.Conditions, rows = block.Rows)
        {
            kernel.Accumulate(new MatrixProduct(
                conditions, 1, shape.ConditionSize, shared, sum.ConditionWeight, shape.ConditionSize, block.States, shape.HiddenSizes[0]));
            kernel.Accumulate(new MatrixProduct(
                rows, 1, shape.InputSize, gradients[0], sum.InputWeight, shape.InputSize, block.Count, shape.HiddenSizes[0]));
        }
    }

    private static void AddRows(ReadOnlySpan<float> rows, int width, float* sum)
    {
        var target = new Span<float>(sum, width);
        for (var start = 0; start < rows.Length; start += width)
            TensorPrimitives.Add(target, rows.Slice(start, width), target);
    }
}
