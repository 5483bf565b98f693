namespace SoftQ.Learning.Networks.Vector;

/// <summary>A range of rows in the activations, or their gradients, of every hidden layer.</summary>
/// <param name="layers">All rows of each layer.</param>
/// <param name="widths">The padded width of each layer.</param>
/// <param name="start">The range's first row.</param>
/// <param name="count">The range's rows.</param>
internal readonly struct HiddenRows(float[][] layers, int[] widths, int start, int count)
{
    /// <summary>The number of layers.</summary>
    public int Length => layers.Length;

    /// <summary>The range's rows in a layer.</summary>
    /// <param name="layer">The layer.</param>
    public Span<float> this[int layer] => layers[layer].AsSpan(start * widths[layer], count * widths[layer]);
}
