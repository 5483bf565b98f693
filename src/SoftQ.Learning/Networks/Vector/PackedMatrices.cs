using SoftQ.Networks;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// The weights of a network, or the gradients in them, with rows padded for <see cref="MatrixKernel"/>. Padding is zero and stays
/// zero. The flat vector that they are packed from has the order of <see cref="Torch.NetworkLayout"/>.
/// </summary>
internal sealed class PackedMatrices
{
    /// <summary>Makes zero matrices.</summary>
    /// <param name="shape">The sizes.</param>
    public PackedMatrices(NetworkShape shape)
    {
        Shape = shape;
        Widths = [.. shape.HiddenSizes.Select(MatrixKernel.Pad)];
        ConditionWeight = new float[shape.ConditionSize * Widths[0]];
        InputWeight = new float[shape.InputSize * Widths[0]];
        HiddenBias = [.. Widths.Select(static width => new float[width])];
        HiddenWeight = [.. Widths.Skip(1).Select((width, i) => new float[checked(Widths[i] * width)])];
        OutputWeight = new float[shape.OutputSize * Widths[^1]];
        OutputBias = new float[shape.OutputSize];
    }

    /// <summary>The sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Padded width of each hidden layer.</summary>
    public int[] Widths { get; }

    /// <summary>Weights of the condition in the first layer, a row for each element.</summary>
    public float[] ConditionWeight { get; }

    /// <summary>Weights of the input in the first layer, a row for each element.</summary>
    public float[] InputWeight { get; }

    /// <summary>Bias of each hidden layer.</summary>
    public float[][] HiddenBias { get; }

    /// <summary>Weights from each hidden layer to the next, a row for each unit of the lower one.</summary>
    public float[][] HiddenWeight { get; }

    /// <summary>Weights of the last layer, transposed: a row for each output.</summary>
    public float[] OutputWeight { get; }

    /// <summary>Bias of the last layer.</summary>
    public float[] OutputBias { get; }

    /// <summary>Takes the values of a flat vector.</summary>
    /// <param name="flat">The vector.</param>
    public void Pack(ReadOnlySpan<float> flat)
    {
        foreach (var (matrix, row, column, length, step) in Runs())
        {
            if (step == 1)
                flat.Slice(column, length).CopyTo(matrix.AsSpan(row));
            for (var i = 0; step > 1 && i < length; i++)
                matrix[row + (i * step)] = flat[column + i];
        }
    }

    /// <summary>Writes the values to a flat vector.</summary>
    /// <param name="flat">The vector.</param>
    public void Unpack(Span<float> flat)
    {
        foreach (var (matrix, row, column, length, step) in Runs())
        {
            if (step == 1)
                matrix.AsSpan(row, length).CopyTo(flat[column..]);
            for (var i = 0; step > 1 && i < length; i++)
                flat[column + i] = matrix[row + (i * step)];
        }
    }

    /// <summary>Sets everything to zero.</summary>
    public void Clear()
    {
        foreach (var matrix in All)
            Array.Clear(matrix);
    }

    /// <summary>Adds other matrices of the same shape.</summary>
    /// <param name="other">The matrices.</param>
    public void Add(PackedMatrices other)
    {
        foreach (var (matrix, addend) in All.Zip(other.All))
            System.Numerics.Tensors.TensorPrimitives.Add(matrix, addend, matrix);
    }

    private IEnumerable<float[]> All => [ConditionWeight, InputWeight, .. HiddenBias, .. HiddenWeight, OutputWeight, OutputBias];

    /// <summary>Pieces of the flat vector in order: the matrix, where the piece begins in it and in the vector, its length, and its step in the matrix.</summary>
    private IEnumerable<(float[] Matrix, int Start, int Flat, int Length, int Step)> Runs()
    {
        var flat = 0;
        (float[], int, int, int, int) Next(float[] matrix, int start, int length, int step = 1)
        {
            flat += length;
            return (matrix, start, flat - length, length, step);
        }

        var sizes = Shape.HiddenSizes;
        for (var i = 0; i < Shape.ConditionSize; i++)
            yield return Next(ConditionWeight, i * Widths[0], sizes[0]);
        for (var i = 0; i < Shape.InputSize; i++)
            yield return Next(InputWeight, i * Widths[0], sizes[0]);
        yield return Next(HiddenBias[0], 0, sizes[0]);
        for (var layer = 1; layer < sizes.Count; layer++)
        {
            for (var i = 0; i < sizes[layer - 1]; i++)
                yield return Next(HiddenWeight[layer - 1], i * Widths[layer], sizes[layer]);
            yield return Next(HiddenBias[layer], 0, sizes[layer]);
        }
        for (var i = 0; i < sizes[^1]; i++)
            yield return Next(OutputWeight, i, Shape.OutputSize, Widths[^1]);
        yield return Next(OutputBias, 0, Shape.OutputSize);
    }
}
