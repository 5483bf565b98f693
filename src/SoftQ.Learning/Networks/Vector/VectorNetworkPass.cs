using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Vector;

/// <summary>The latest evaluation of a <see cref="VectorNetwork"/>. Its buffers are used again by the next one.</summary>
internal sealed class VectorNetworkPass(VectorNetwork network) : INetworkPass
{
    private readonly float[][] _hidden = network.NewRows(0);
    private readonly float[][] _gradients = network.NewRows(0);
    private NetworkBatch _batch;
    private Tensor? _output;

    /// <inheritdoc/>
    public Tensor Output => _output!;

    /// <summary>Evaluates a batch, keeping the activations.</summary>
    public void Run(NetworkBatch batch)
    {
        _batch = batch;
        network.Grow(_hidden, batch.States * batch.Inputs);
        network.Grow(_gradients, batch.States * batch.Inputs);
        var output = _output = empty(batch.States, batch.Inputs, network.Shape.OutputSize);
        network.Partition.Run(batch.States, batch.Inputs, (_, state, count) => ForwardRows.Run(
            network.Weights, batch.Conditions(state, count), batch.Rows(state, count), batch.Inputs,
            Range(_hidden, state, count), batch.OfOutput(output, state, count)));
    }

    /// <inheritdoc/>
    public void Backward(Tensor outputGradient)
    {
        using var contiguous = _batch.Contiguous(outputGradient);
        for (var thread = 0; thread < network.Partition.Threads; thread++)
            network.GradientOf(thread).Clear();
        var threads = network.Partition.Run(_batch.States, _batch.Inputs, (thread, state, count) =>
        {
            var ofOutput = _batch.OfOutput(contiguous, state, count);
            var (hidden, gradients) = (Range(_hidden, state, count), Range(_gradients, state, count));
            BackwardRows.ThroughLayers(network.Weights, network.Transposed, ofOutput, hidden, gradients);
            BackwardRows.AddToWeights(
                network.GradientOf(thread), _batch.Conditions(state, count), _batch.Rows(state, count), _batch.Inputs, ofOutput, hidden, gradients);
        });
        network.CollectGradient(threads);
    }

    /// <inheritdoc/>
    public Tensor InputGradient(Tensor outputGradient)
    {
        using var contiguous = _batch.Contiguous(outputGradient);
        var inputGradient = empty(_batch.States, _batch.Inputs, network.Shape.InputSize);
        network.Partition.Run(_batch.States, _batch.Inputs, (_, state, count) =>
        {
            var (hidden, gradients) = (Range(_hidden, state, count), Range(_gradients, state, count));
            BackwardRows.ThroughLayers(network.Weights, network.Transposed, _batch.OfOutput(contiguous, state, count), hidden, gradients);
            BackwardRows.ToInputs(network.Weights, gradients[0], _batch.OfInput(inputGradient, state, count));
        });
        return inputGradient;
    }

    private HiddenRows Range(float[][] layers, int state, int count) =>
        new(layers, network.Weights.Widths, state * _batch.Inputs, count * _batch.Inputs);
}
