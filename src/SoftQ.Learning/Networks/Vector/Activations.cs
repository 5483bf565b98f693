namespace SoftQ.Learning.Networks.Vector;

/// <summary>A padded row for each input in every hidden layer: activations, or the gradients in the sums.</summary>
/// <param name="widths">The padded width of each layer.</param>
internal sealed unsafe class Activations(int[] widths) : IDisposable
{
    private readonly AlignedFloats[] _layers = [.. widths.Select(static _ => new AlignedFloats(0))];

    /// <summary>Makes room for so many rows; what was there is lost where there was less.</summary>
    /// <param name="rows">How many rows.</param>
    public void Reserve(int rows)
    {
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            var length = checked(rows * widths[layer]);
            if (_layers[layer].Length >= length)
                continue;
            _layers[layer].Dispose();
            _layers[layer] = new AlignedFloats(length);
        }
    }

    /// <summary>Some rows of all layers.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many rows.</param>
    public HiddenRows Rows(int start, int count) => new(this, start, count);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var layer in _layers)
            layer.Dispose();
    }

    /// <summary>The first element of a row.</summary>
    internal float* At(int layer, int row) => _layers[layer].Pointer + ((nint)row * widths[layer]);

    /// <summary>The padded width of a layer.</summary>
    internal int Width(int layer) => widths[layer];
}
