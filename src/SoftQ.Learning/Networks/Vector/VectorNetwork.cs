using System.Runtime.InteropServices;
using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Learning.Networks.Vector.Matrices;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// A network on a CPU, computed with .NET's vector types on the memory of the same flat tensors that <see cref="Torch.TorchNetwork"/>
/// uses. It keeps a padded copy of its weights, which every write to the parameters drops. Not for use by several threads at once.
/// </summary>
public sealed unsafe class VectorNetwork : INetwork
{
    private readonly AlignedFloats[] _transposed;
    private readonly EvaluationWork _evaluation;
    private VectorNetworkPass? _latest;
    private bool _isPacked;
    private bool _isTransposed;

    /// <summary>Makes a network with the same initial weights as a <see cref="Torch.TorchNetwork"/> from the same stream.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="random">The stream to draw the weights from.</param>
    /// <param name="threads">The most threads to use; results are the same for the same number.</param>
    public VectorNetwork(NetworkShape shape, RandomStream random, int threads)
        : this(shape, random, threads, MatrixKernel.Best)
    {
    }

    internal VectorNetwork(NetworkShape shape, RandomStream random, int threads, MatrixKernel kernel)
    {
        (Shape, Kernel) = (shape, kernel);
        Partition = new StatePartition(threads, kernel.TileRows);
        (Parameters, Gradient) = InitialWeights.Create(shape, CPU, random);
        var layout = new PackedLayout(shape);
        Weights = new PackedWeights(layout);
        _transposed = [.. shape.HiddenSizes.Skip(1).Select((size, below) => new AlignedFloats(size * layout.Widths[below]))];
        Threads = [.. Enumerable.Range(0, threads).Select(_ => new ThreadMemory(layout))];
        _evaluation = new EvaluationWork(this);
    }

    /// <inheritdoc/>
    public NetworkShape Shape { get; }

    /// <inheritdoc/>
    public Tensor Parameters { get; }

    /// <inheritdoc/>
    public Tensor Gradient { get; }

    internal MatrixKernel Kernel { get; }

    internal StatePartition Partition { get; }

    internal PackedWeights Weights { get; }

    internal ThreadMemory[] Threads { get; }

    /// <summary>The transposes of the weights between hidden layers, as they are now.</summary>
    internal AlignedFloats[] Transposed
    {
        get
        {
            for (var below = 0; below < _transposed.Length && !_isTransposed; below++)
                Transpose(Weights.HiddenWeight(below), _transposed[below], Shape.HiddenSizes[below], Shape.HiddenSizes[below + 1]);
            _isTransposed = true;
            return _transposed;
        }
    }

    /// <inheritdoc/>
    public Tensor Evaluate(Tensor condition, Tensor input)
    {
        using var scope = NewDisposeScope();
        var batch = NetworkBatch.Of(Shape, condition, input);
        var output = empty(batch.States, batch.Inputs, Shape.OutputSize);
        EnsurePacked();
        _evaluation.Run(batch, output, gradient: false);
        return output.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<float> condition, ReadOnlySpan<float> input, Span<float> output)
    {
        var inputs = NetworkShapes.Check(Shape, condition, input, output);
        EnsurePacked();
        var memory = Threads[0];
        memory.Reserve(1, inputs);
        ForwardRows.Run(Kernel, Weights, new RowBlock(condition, input, 1, inputs), memory.Shared, memory.Hidden.Rows(0, inputs), output);
    }

    /// <inheritdoc/>
    public Tensor InputGradient(Tensor condition, Tensor input)
    {
        using var scope = NewDisposeScope();
        var batch = NetworkBatch.Of(Shape, condition, input);
        var gradient = empty(batch.States, batch.Inputs, Shape.InputSize);
        EnsurePacked();
        _evaluation.Run(batch, gradient, gradient: true);
        return gradient.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public INetworkPass Forward(Tensor condition, Tensor input)
    {
        EnsurePacked();
        _latest ??= new VectorNetworkPass(this);
        _latest.Run(NetworkBatch.Of(Shape, condition, input));
        return _latest;
    }

    /// <inheritdoc/>
    public void CopyFrom(INetwork other, double τ = 1)
    {
        ParameterCopy.Mix(Parameters, other.Parameters, τ);
        ParametersChanged();
    }

    /// <inheritdoc/>
    public void ParametersChanged() => (_isPacked, _isTransposed) = (false, false);

    /// <inheritdoc/>
    public void Capture(StateWriter writer) => writer.WriteTensor("parameters", Parameters);

    /// <inheritdoc/>
    public void Restore(StateReader reader)
    {
        reader.ReadTensor("parameters", Parameters);
        ParametersChanged();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _latest?.Dispose();
        Partition.Dispose();
        foreach (var memory in Threads)
            memory.Dispose();
        foreach (var matrix in _transposed)
            matrix.Dispose();
        Weights.Dispose();
        Parameters.Dispose();
        Gradient.Dispose();
    }

    /// <summary>Adds up the threads' gradients, in their order.</summary>
    internal void CollectGradient(int threads)
    {
        var sum = Threads[0].Gradient;
        for (var thread = 1; thread < threads; thread++)
            sum.Add(Threads[thread].Gradient);
        Weights.Layout.Unpack(sum.Block, MemoryMarshal.Cast<byte, float>(Gradient.bytes));
    }

    private void EnsurePacked()
    {
        if (!_isPacked)
            Weights.Layout.Pack(MemoryMarshal.Cast<byte, float>(Parameters.bytes), Weights.Block);
        _isPacked = true;
    }

    private static void Transpose(float* matrix, AlignedFloats transposed, int rows, int columns)
    {
        var (stride, transposedStride) = (MatrixKernel.Pad(columns), MatrixKernel.Pad(rows));
        for (var j = 0; j < columns; j++)
        {
            var target = transposed.Span.Slice(j * transposedStride, rows);
            for (var i = 0; i < target.Length; i++)
                target[i] = matrix[(i * stride) + j];
        }
    }
}
