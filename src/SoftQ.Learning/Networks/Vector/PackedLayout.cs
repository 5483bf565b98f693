using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Networks;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// Where the matrices of a network lie in one block of memory with rows padded for <see cref="MatrixKernel"/>, and which pieces of the
/// network's flat vector they take. The flat vector has the order of <see cref="Torch.NetworkLayout"/>.
/// </summary>
internal sealed class PackedLayout
{
    private readonly List<PackedRun> _runs = [];

    /// <summary>Lays out a network.</summary>
    /// <param name="shape">The sizes.</param>
    public PackedLayout(NetworkShape shape)
    {
        Shape = shape;
        var sizes = shape.HiddenSizes;
        Widths = [.. sizes.Select(MatrixKernel.Pad)];
        ConditionWeight = Rows(shape.ConditionSize, sizes[0]);
        InputWeight = Rows(shape.InputSize, sizes[0]);
        HiddenBias = new int[sizes.Count];
        HiddenWeight = new int[sizes.Count - 1];
        HiddenBias[0] = Rows(1, sizes[0]);
        for (var layer = 1; layer < sizes.Count; layer++)
        {
            HiddenWeight[layer - 1] = Rows(sizes[layer - 1], sizes[layer]);
            HiddenBias[layer] = Rows(1, sizes[layer]);
        }
        OutputWeight = Columns(shape.OutputSize, sizes[^1]);
        OutputBias = Rows(1, shape.OutputSize);
    }

    /// <summary>The sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Padded width of each hidden layer.</summary>
    public int[] Widths { get; }

    /// <summary>Weights of the condition in the first layer, a row for each element.</summary>
    public int ConditionWeight { get; }

    /// <summary>Weights of the input in the first layer, a row for each element.</summary>
    public int InputWeight { get; }

    /// <summary>Bias of each hidden layer.</summary>
    public int[] HiddenBias { get; }

    /// <summary>Weights from each hidden layer to the next, a row for each unit of the lower one.</summary>
    public int[] HiddenWeight { get; }

    /// <summary>Weights of the last layer, transposed: a row for each output.</summary>
    public int OutputWeight { get; }

    /// <summary>Bias of the last layer.</summary>
    public int OutputBias { get; }

    /// <summary>Elements of the block, padding included.</summary>
    public int Length { get; private set; }

    /// <summary>Elements of the flat vector.</summary>
    public int FlatLength { get; private set; }

    /// <summary>Copies a flat vector to its places; padding stays as it is.</summary>
    /// <param name="flat">The flat vector.</param>
    /// <param name="packed">The block.</param>
    public void Pack(ReadOnlySpan<float> flat, Span<float> packed)
    {
        foreach (var run in _runs)
        {
            var places = packed.Slice(run.Packed, run.Length);
            if (run.FlatStep == 1)
                flat.Slice(run.Flat, run.Length).CopyTo(places);
            for (var i = 0; run.FlatStep > 1 && i < places.Length; i++)
                places[i] = flat[run.Flat + (i * run.FlatStep)];
        }
    }

    /// <summary>Copies from its places to a flat vector.</summary>
    /// <param name="packed">The block.</param>
    /// <param name="flat">The flat vector.</param>
    public void Unpack(ReadOnlySpan<float> packed, Span<float> flat)
    {
        foreach (var run in _runs)
        {
            var places = packed.Slice(run.Packed, run.Length);
            if (run.FlatStep == 1)
                places.CopyTo(flat[run.Flat..]);
            for (var i = 0; run.FlatStep > 1 && i < places.Length; i++)
                flat[run.Flat + (i * run.FlatStep)] = places[i];
        }
    }

    /// <summary>A matrix whose rows lie one after the other in the flat vector.</summary>
    private int Rows(int rows, int width) => Place(rows, width, flatRow: width, flatStep: 1);

    /// <summary>A matrix whose columns lie one after the other in the flat vector.</summary>
    private int Columns(int rows, int width) => Place(rows, width, flatRow: 1, flatStep: rows);

    private int Place(int rows, int width, int flatRow, int flatStep)
    {
        var start = Length;
        for (var row = 0; row < rows; row++)
            _runs.Add(new PackedRun(start + (row * MatrixKernel.Pad(width)), FlatLength + (row * flatRow), width, flatStep));
        FlatLength += rows * width;
        Length = checked(Length + (rows * MatrixKernel.Pad(width)));
        return start;
    }
}
