using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>The latest evaluation of a <see cref="VectorNetwork"/>. Its memory is used again by the next one.</summary>
internal sealed class VectorNetworkPass : INetworkPass, IDisposable
{
    private readonly VectorNetwork _network;
    private readonly Activations _hidden;
    private readonly Activations _gradients;
    private readonly PassWork _forward;
    private readonly PassWork _backward;
    private readonly PassWork _inputGradient;

    /// <summary>Makes room for evaluations.</summary>
    /// <param name="network">The network.</param>
    public VectorNetworkPass(VectorNetwork network)
    {
        _network = network;
        (_hidden, _gradients) = (new Activations(network.Weights.Layout.Widths), new Activations(network.Weights.Layout.Widths));
        (_forward, _backward, _inputGradient) = (new PassWork(this, Forward), new PassWork(this, Backward), new PassWork(this, InputGradient));
    }

    /// <inheritdoc/>
    public Tensor Output { get; private set; } = null!;

    private NetworkBatch Batch { get; set; }

    private Tensor OutputGradient { get; set; } = null!;

    private Tensor Result { get; set; } = null!;

    private AlignedFloats[] Transposed { get; set; } = [];

    /// <summary>Evaluates a batch, keeping the activations.</summary>
    /// <param name="batch">The batch.</param>
    public void Run(in NetworkBatch batch)
    {
        Batch = batch;
        _hidden.Reserve(batch.States * batch.Inputs);
        _gradients.Reserve(batch.States * batch.Inputs);
        var block = Math.Min(batch.States, _network.Partition.StatesPerBlock(batch.Inputs));
        foreach (var memory in _network.Threads)
            memory.ReserveShared(block);
        Output = empty(batch.States, batch.Inputs, _network.Shape.OutputSize);
        _network.Partition.Run(batch.States, batch.Inputs, _forward);
    }

    /// <inheritdoc/>
    public void Backward(Tensor outputGradient)
    {
        using var contiguous = Batch.Contiguous(outputGradient);
        (OutputGradient, Transposed) = (contiguous, _network.Transposed);
        foreach (var memory in _network.Threads)
            memory.Gradient.Block.Clear();
        _network.CollectGradient(_network.Partition.Run(Batch.States, Batch.Inputs, _backward));
    }

    /// <inheritdoc/>
    public Tensor InputGradient(Tensor outputGradient)
    {
        using var contiguous = Batch.Contiguous(outputGradient);
        (OutputGradient, Transposed) = (contiguous, _network.Transposed);
        Result = empty(Batch.States, Batch.Inputs, _network.Shape.InputSize);
        _network.Partition.Run(Batch.States, Batch.Inputs, _inputGradient);
        return Result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hidden.Dispose();
        _gradients.Dispose();
    }

    private static unsafe void Forward(VectorNetworkPass pass, ThreadMemory memory, int state, int count)
    {
        var block = pass.Batch.Block(state, count);
        ForwardRows.Run(
            pass._network.Kernel, pass._network.Weights, block, memory.Shared, pass.Rows(pass._hidden, state, count), pass.Batch.OfOutput(pass.Output, state, count));
    }

    private static unsafe void Backward(VectorNetworkPass pass, ThreadMemory memory, int state, int count)
    {
        var (hidden, gradients) = pass.ThroughLayers(state, count);
        WeightGradients.Add(
            pass._network.Kernel, memory.Gradient, pass.Batch.Block(state, count), memory.Shared, pass.Batch.OfOutput(pass.OutputGradient, state, count), hidden, gradients);
    }

    private static void InputGradient(VectorNetworkPass pass, ThreadMemory memory, int state, int count)
    {
        var (_, gradients) = pass.ThroughLayers(state, count);
        BackwardRows.ToInputs(pass._network.Weights, gradients, pass.Batch.OfInput(pass.Result, state, count));
    }

    private (HiddenRows Hidden, HiddenRows Gradients) ThroughLayers(int state, int count)
    {
        var (hidden, gradients) = (Rows(_hidden, state, count), Rows(_gradients, state, count));
        BackwardRows.ThroughLayers(_network.Kernel, _network.Weights, Transposed, Batch.OfOutput(OutputGradient, state, count), hidden, gradients);
        return (hidden, gradients);
    }

    private HiddenRows Rows(Activations activations, int state, int count) => activations.Rows(state * Batch.Inputs, count * Batch.Inputs);

    /// <summary>One of the things that are done for every block, on the memory of the thread that does it.</summary>
    private sealed class PassWork(VectorNetworkPass pass, Action<VectorNetworkPass, ThreadMemory, int, int> work) : IBlockWork
    {
        public void Do(int thread, int state, int count) => work(pass, pass._network.Threads[thread], state, count);
    }
}
