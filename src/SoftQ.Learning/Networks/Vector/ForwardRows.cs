using System.Numerics.Tensors;
using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Networks;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>Evaluates a network for a block of states, layer by layer, while the block stays in the cache.</summary>
internal static unsafe class ForwardRows
{
    /// <summary>Evaluates.</summary>
    /// <param name="kernel">Multiplies.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="block">Conditions and inputs.</param>
    /// <param name="shared">Memory for a padded row of the first layer for each state.</param>
    /// <param name="hidden">Receives the activations of each hidden layer.</param>
    /// <param name="output">Receives the outputs.</param>
    public static void Run(MatrixKernel kernel, PackedWeights weights, in RowBlock block, float* shared, HiddenRows hidden, Span<float> output)
    {
        var (shape, widths) = (weights.Layout.Shape, weights.Layout.Widths);
        FirstLayer(kernel, weights, block, shared, hidden);
        for (var layer = 1; layer < widths.Length; layer++)
        {
            var product = new MatrixProduct(
                hidden[layer - 1], widths[layer - 1], 1, weights.HiddenWeight(layer - 1), hidden[layer], block.Count, shape.HiddenSizes[layer - 1], shape.HiddenSizes[layer]);
            Activate(kernel, shape.Activation, product, weights.HiddenBias(layer));
        }
        LastLayer(weights, hidden, output);
    }

    /// <summary>The condition's part of the first layer is computed once for each state and is the bias of its rows.</summary>
    private static void FirstLayer(MatrixKernel kernel, PackedWeights weights, in RowBlock block, float* shared, HiddenRows hidden)
    {
        var (shape, width) = (weights.Layout.Shape, weights.Layout.Widths[0]);
        fixed (float* conditions = block.Conditions, rows = block.Rows)
        {
            kernel.AddBias(
                new MatrixProduct(conditions, shape.ConditionSize, 1, weights.ConditionWeight, shared, block.States, shape.ConditionSize, shape.HiddenSizes[0]),
                weights.HiddenBias(0));
            for (var state = 0; state < block.States; state++)
            {
                var first = state * block.Inputs;
                var product = new MatrixProduct(
                    rows + (first * shape.InputSize), shape.InputSize, 1, weights.InputWeight, hidden[0] + ((nint)first * width), block.Inputs, shape.InputSize, shape.HiddenSizes[0]);
                Activate(kernel, shape.Activation, product, shared + ((nint)state * width));
            }
        }
    }

    private static void Activate(MatrixKernel kernel, Activation activation, in MatrixProduct product, float* bias)
    {
        if (activation == Activation.Rectified)
        {
            kernel.Rectify(product, bias);
            return;
        }
        kernel.AddBias(product, bias);
        for (var row = 0; row < product.Rows; row++)
        {
            var sums = new Span<float>(product.C + (row * product.Stride), product.Columns);
            TensorPrimitives.Tanh(sums, sums);
        }
    }

    private static void LastLayer(PackedWeights weights, HiddenRows hidden, Span<float> output)
    {
        var outputs = weights.Layout.Shape.OutputSize;
        var last = weights.Layout.Widths.Length - 1;
        for (var i = 0; i < output.Length; i++)
            output[i] = weights.OutputBias[i % outputs] + TensorPrimitives.Dot(hidden.Row(last, i / outputs), weights.OutputRow(i % outputs));
    }
}
