namespace SoftQ.Learning.Networks.Vector;

/// <summary>What one thread needs for a block of states.</summary>
/// <param name="layout">The network's layout.</param>
internal sealed unsafe class ThreadMemory(PackedLayout layout) : IDisposable
{
    private AlignedFloats _shared = new(0);

    /// <summary>The thread's own sum of gradients in the weights.</summary>
    public PackedWeights Gradient { get; } = new(layout);

    /// <summary>Activations of a block.</summary>
    public Activations Hidden { get; } = new(layout.Widths);

    /// <summary>Gradients in the sums of a block.</summary>
    public Activations Gradients { get; } = new(layout.Widths);

    /// <summary>A padded row of the first layer for each state of a block.</summary>
    public float* Shared => _shared.Pointer;

    /// <summary>Makes room for a block.</summary>
    /// <param name="states">Its states.</param>
    /// <param name="rows">Its rows.</param>
    public void Reserve(int states, int rows)
    {
        Hidden.Reserve(rows);
        Gradients.Reserve(rows);
        ReserveShared(states);
    }

    /// <summary>Makes room for the shared rows of a block.</summary>
    /// <param name="states">Its states.</param>
    public void ReserveShared(int states)
    {
        var length = checked(states * layout.Widths[0]);
        if (_shared.Length >= length)
            return;
        _shared.Dispose();
        _shared = new AlignedFloats(length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _shared.Dispose();
        Gradient.Dispose();
        Hidden.Dispose();
        Gradients.Dispose();
    }
}
