using System.Numerics.Tensors;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>The weights of a network, or the gradients in them, in one block laid out by a <see cref="PackedLayout"/>.</summary>
/// <param name="layout">The layout.</param>
internal sealed unsafe class PackedWeights(PackedLayout layout) : IDisposable
{
    private readonly AlignedFloats _block = new(layout.Length);

    /// <summary>The layout.</summary>
    public PackedLayout Layout => layout;

    /// <summary>The whole block.</summary>
    public Span<float> Block => _block.Span;

    /// <summary>Weights of the condition in the first layer, a row for each element.</summary>
    public float* ConditionWeight => _block.Pointer + layout.ConditionWeight;

    /// <summary>Weights of the input in the first layer, a row for each element.</summary>
    public float* InputWeight => _block.Pointer + layout.InputWeight;

    /// <summary>Weights of the last layer, a row for each output.</summary>
    public float* OutputWeight => _block.Pointer + layout.OutputWeight;

    /// <summary>Bias of the last layer.</summary>
    public Span<float> OutputBias => Block.Slice(layout.OutputBias, layout.Shape.OutputSize);

    /// <summary>Bias of a hidden layer.</summary>
    /// <param name="layer">The layer.</param>
    public float* HiddenBias(int layer) => _block.Pointer + layout.HiddenBias[layer];

    /// <summary>Weights from a hidden layer to the next, a row for each unit of the lower one.</summary>
    /// <param name="below">The lower layer.</param>
    public float* HiddenWeight(int below) => _block.Pointer + layout.HiddenWeight[below];

    /// <summary>A row of the last layer's weights.</summary>
    /// <param name="output">The output.</param>
    public Span<float> OutputRow(int output) => new(OutputWeight + (output * layout.Widths[^1]), layout.Widths[^1]);

    /// <summary>A row of the input's weights.</summary>
    /// <param name="element">The input's element.</param>
    public Span<float> InputRow(int element) => new(InputWeight + (element * layout.Widths[0]), layout.Widths[0]);

    /// <summary>Adds others of the same layout.</summary>
    /// <param name="other">The others.</param>
    public void Add(PackedWeights other) => TensorPrimitives.Add(Block, other.Block, Block);

    /// <inheritdoc/>
    public void Dispose() => _block.Dispose();
}
