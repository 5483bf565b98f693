namespace SoftQ.Learning.Networks.Vector;

/// <summary>A range of rows in every hidden layer.</summary>
/// <param name="activations">All rows.</param>
/// <param name="start">The first row.</param>
/// <param name="count">How many rows.</param>
internal readonly unsafe struct HiddenRows(Activations activations, int start, int count)
{
    /// <summary>How many rows.</summary>
    public int Count => count;

    /// <summary>The first row of a layer.</summary>
    /// <param name="layer">The layer.</param>
    public float* this[int layer] => activations.At(layer, start);

    /// <summary>All rows of a layer.</summary>
    /// <param name="layer">The layer.</param>
    public Span<float> Span(int layer) => new(activations.At(layer, start), count * activations.Width(layer));

    /// <summary>One row of a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="row">The row in this range.</param>
    public Span<float> Row(int layer, int row) => new(activations.At(layer, start + row), activations.Width(layer));
}
