using System.Runtime.InteropServices;
using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>
/// A network on a CPU, computed with .NET's vector types on the memory of the same flat tensors that <see cref="Torch.TorchNetwork"/>
/// uses. It keeps a padded copy of its weights, which every write to the parameters drops.
/// </summary>
public sealed class VectorNetwork : INetwork
{
    private readonly StatePartition _partition;
    private readonly PackedMatrices _weights;
    private readonly float[][] _transposed;
    private readonly PackedMatrices[] _gradients;
    private readonly float[][][] _scratch;
    private VectorNetworkPass? _latest;
    private bool _packed;

    /// <summary>Makes a network with the same initial weights as a <see cref="Torch.TorchNetwork"/> from the same stream.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="random">The stream to draw the weights from.</param>
    /// <param name="threads">The most threads to use; results are the same for the same number.</param>
    public VectorNetwork(NetworkShape shape, RandomStream random, int threads)
    {
        Shape = shape;
        _partition = new StatePartition(threads);
        (Parameters, Gradient) = InitialWeights.Create(shape, CPU, random);
        _weights = new PackedMatrices(shape);
        _transposed = [.. _weights.HiddenWeight.Select(static weight => new float[weight.Length])];
        _gradients = [.. Enumerable.Range(0, threads).Select(_ => new PackedMatrices(shape))];
        _scratch = [.. Enumerable.Range(0, threads).Select(_ => NewRows(0))];
    }

    /// <inheritdoc/>
    public NetworkShape Shape { get; }

    /// <inheritdoc/>
    public Tensor Parameters { get; }

    /// <inheritdoc/>
    public Tensor Gradient { get; }

    internal PackedMatrices Weights => _weights;

    internal float[][] Transposed => _transposed;

    internal StatePartition Partition => _partition;

    /// <inheritdoc/>
    public Tensor Evaluate(Tensor condition, Tensor input)
    {
        using var scope = NewDisposeScope();
        var batch = NetworkBatch.Of(Shape, condition, input);
        var output = empty(batch.States, batch.Inputs, Shape.OutputSize);
        EnsurePacked();
        _partition.Run(batch.States, batch.Inputs, (thread, state, count) =>
        {
            var rows = count * batch.Inputs;
            Grow(_scratch[thread], rows);
            ForwardRows.Run(
                _weights, batch.Conditions(state, count), batch.Rows(state, count), batch.Inputs,
                new HiddenRows(_scratch[thread], _weights.Widths, 0, rows), batch.OfOutput(output, state, count));
        });
        return output.MoveToOuterDisposeScope();
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
    public void ParametersChanged() => _packed = false;

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
        Parameters.Dispose();
        Gradient.Dispose();
    }

    /// <summary>Activations for so many rows.</summary>
    internal float[][] NewRows(int rows) => [.. _weights.Widths.Select(width => new float[rows * width])];

    /// <summary>Makes activations large enough for so many rows.</summary>
    internal void Grow(float[][] layers, int rows)
    {
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var length = checked(rows * _weights.Widths[layer]);
            if (layers[layer].Length < length)
                layers[layer] = new float[length];
        }
    }

    /// <summary>A thread's own sum of gradients.</summary>
    internal PackedMatrices GradientOf(int thread) => _gradients[thread];

    /// <summary>Adds up the threads' gradients, in their order.</summary>
    internal void CollectGradient(int threads)
    {
        for (var thread = 1; thread < threads; thread++)
            _gradients[0].Add(_gradients[thread]);
        _gradients[0].Unpack(MemoryMarshal.Cast<byte, float>(Gradient.bytes));
    }

    private void EnsurePacked()
    {
        if (_packed)
            return;
        _weights.Pack(MemoryMarshal.Cast<byte, float>(Parameters.bytes));
        for (var layer = 0; layer < _transposed.Length; layer++)
            Transpose(_weights.HiddenWeight[layer], _transposed[layer], _weights.Widths[layer], _weights.Widths[layer + 1]);
        _packed = true;
    }

    private static void Transpose(float[] matrix, float[] transposed, int rows, int columns)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                transposed[(j * rows) + i] = matrix[(i * columns) + j];
        }
    }
}
