using System.Runtime.InteropServices;
using SoftQ.Gym;
using SoftQ.Gym.State;
using SoftQ.Networks;
using static TorchSharp.torch;

namespace SoftQ.Learning.Networks.Torch;

/// <summary>A network on any TorchSharp device, with gradients written out; no autograd graph is built.</summary>
public sealed class TorchNetwork : INetwork
{
    private readonly NetworkLayout _weights;
    private readonly NetworkLayout _gradients;

    /// <summary>Makes a network with Xavier-uniform weights, the fan-in of each matrix on its own, and zero biases.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="device">Where its tensors live.</param>
    /// <param name="random">The stream to draw the weights from.</param>
    public TorchNetwork(NetworkShape shape, Device device, RandomStream random)
    {
        Shape = shape;
        (Parameters, Gradient) = InitialWeights.Create(shape, device, random);
        _weights = new NetworkLayout(shape, Parameters);
        _gradients = new NetworkLayout(shape, Gradient);
    }

    /// <inheritdoc/>
    public NetworkShape Shape { get; }

    /// <inheritdoc/>
    public Tensor Parameters { get; }

    /// <inheritdoc/>
    public Tensor Gradient { get; }

    /// <inheritdoc/>
    public Tensor Evaluate(Tensor condition, Tensor input)
    {
        using var scope = NewDisposeScope();
        return Forward(condition, input).Output.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<float> condition, ReadOnlySpan<float> input, Span<float> output)
    {
        var inputs = NetworkShapes.Check(Shape, condition, input, output);
        using var scope = NewDisposeScope();
        var outputs = Forward(
            tensor(condition.ToArray(), 1, Shape.ConditionSize, device: Parameters.device),
            tensor(input.ToArray(), 1, inputs, Shape.InputSize, device: Parameters.device)).Output.cpu();
        MemoryMarshal.Cast<byte, float>(outputs.bytes).CopyTo(output);
    }

    /// <inheritdoc/>
    public Tensor InputGradient(Tensor condition, Tensor input)
    {
        using var scope = NewDisposeScope();
        var pass = Forward(condition, input);
        return pass.InputGradient(ones_like(pass.Output)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public INetworkPass Forward(Tensor condition, Tensor input) => new TorchNetworkPass(Shape, _weights, _gradients, condition, input);

    /// <inheritdoc/>
    public void CopyFrom(INetwork other, double τ = 1) => ParameterCopy.Mix(Parameters, other.Parameters, τ);

    /// <inheritdoc/>
    public void ParametersChanged()
    {
        // The layers are views of the parameters; nothing is kept besides them.
    }

    /// <inheritdoc/>
    public void Capture(StateWriter writer) => writer.WriteTensor("parameters", Parameters);

    /// <inheritdoc/>
    public void Restore(StateReader reader) => reader.ReadTensor("parameters", Parameters);

    /// <inheritdoc/>
    public void Dispose()
    {
        _weights.Dispose();
        _gradients.Dispose();
        Parameters.Dispose();
        Gradient.Dispose();
    }
}
