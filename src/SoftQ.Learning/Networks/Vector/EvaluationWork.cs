using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>Evaluates a network block by block, keeping nothing: its outputs, or the gradient of their sum in the inputs.</summary>
/// <param name="network">The network.</param>
internal sealed unsafe class EvaluationWork(VectorNetwork network) : IBlockWork
{
    private NetworkBatch _batch;
    private Tensor? _result;
    private AlignedFloats[]? _transposed;
    private float[][] _outputs = [];

    /// <summary>Evaluates a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="result">Receives outputs [N, M, y], or gradients [N, M, i].</param>
    /// <param name="gradient">Whether gradients are asked for.</param>
    public void Run(in NetworkBatch batch, Tensor result, bool gradient)
    {
        var block = Math.Min(batch.States, network.Partition.StatesPerBlock(batch.Inputs));
        foreach (var memory in network.Threads)
            memory.Reserve(block, block * batch.Inputs);
        (_batch, _result, _transposed) = (batch, result, gradient ? network.Transposed : null);
        if (gradient)
            ReserveOutputs(block * batch.Inputs * network.Shape.OutputSize);
        network.Partition.Run(batch.States, batch.Inputs, this);
        (_batch, _result) = (default, null);
    }

    /// <inheritdoc/>
    public void Do(int thread, int state, int count)
    {
        var memory = network.Threads[thread];
        var block = _batch.Block(state, count);
        var hidden = memory.Hidden.Rows(0, block.Count);
        if (_transposed is null)
        {
            ForwardRows.Run(network.Kernel, network.Weights, block, memory.Shared, hidden, _batch.OfOutput(_result!, state, count));
            return;
        }
        var gradients = memory.Gradients.Rows(0, block.Count);
        var outputs = _outputs[thread].AsSpan(0, block.Count * network.Shape.OutputSize);
        ForwardRows.Run(network.Kernel, network.Weights, block, memory.Shared, hidden, outputs);
        BackwardRows.ThroughLayers(network.Kernel, network.Weights, _transposed, outputGradient: [], hidden, gradients);
        BackwardRows.ToInputs(network.Weights, gradients, _batch.OfInput(_result!, state, count));
    }

    private void ReserveOutputs(int length)
    {
        if (_outputs.Length == 0 || _outputs[0].Length < length)
            _outputs = [.. network.Threads.Select(_ => new float[length])];
    }
}
